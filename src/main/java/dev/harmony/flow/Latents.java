package dev.harmony.flow;

import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Targets as standard normal latents: their probability transforms (Dawid 1984) under the predicted
 * marginal distributions, at random within an atom and within the resolution, through the normal
 * quantile function. 0 from the first step on that is not known.
 */
final class Latents {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /** Differences in spreads that count as none. */
  private static final double RESOLUTION = 1e-3;

  /** The smallest probability, so that a surprise is no infinite one. */
  private static final double SMALLEST = 1e-4;

  /** Shape {@code [row, step]}. */
  final float[] values;

  /** Shape {@code [row, step]}: 1 where known, together with all steps before. */
  final float[] known;

  /**
   * The latents of the targets of {@code batch}.
   *
   * @param kind of head that gave the numbers
   * @param numbers of the marginal distributions, shape {@code [row, step, numbers]}
   * @param seed of what is chosen at random
   */
  Latents(EncodedBatch batch, HeadKind kind, float[] numbers, long seed) {
    int steps = batch.leads().size();
    float[] targets = batch.block(Input.TARGETS).values;
    float[] weights = batch.block(Input.TARGET_WEIGHTS).values;
    values = new float[targets.length];
    known = new float[targets.length];
    SplittableRandom random = new SplittableRandom(seed);
    for (int index = 0; index < targets.length; index++) {
      double chance = random.nextDouble();
      boolean continues = index % steps == 0 || known[index - 1] > 0;
      if (continues && weights[index] > 0) {
        Marginal law = MarginalHead.read(kind, numbers, index);
        known[index] = 1;
        values[index] = (float) latent(law, targets[index], chance);
      }
    }
  }

  private static double latent(Marginal law, double target, double chance) {
    double below = law.below(target - RESOLUTION);
    double upTo = law.upTo(target + RESOLUTION);
    double probability = below + chance * (upTo - below);
    return NORMAL.inverseCumulativeProbability(
        Math.max(SMALLEST, Math.min(1 - SMALLEST, probability)));
  }
}
