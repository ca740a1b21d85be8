package dev.harmony.simulation;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Percentile intervals of means over a part of a trace, by resampling whole blocks of it with
 * replacement (Künsch, "The jackknife and the bootstrap for general stationary observations",
 * Annals of Statistics 17, 1989; here without overlap, so that a block is a day). Blocks are days
 * from the beginning of the part, the last one possibly shorter; of a part under three days they
 * are quarters of a day; with fewer than four blocks there is no interval.
 *
 * <p>The same seed and part give the same resamples, so intervals of differences between contenders
 * are paired.
 */
final class BlockBootstrap {

  private static final int RESAMPLES = 2000;
  private static final int LEAST_BLOCKS = 4;
  private static final int DAYS_FOR_DAY_BLOCKS = 3;
  private static final double LOWER = 0.025;
  private static final double UPPER = 0.975;
  private static final double DAY_SECONDS = Duration.ofDays(1).toSeconds();

  private final int from;
  private final int to;
  private final int blockSteps;

  /** Shape {@code [resample][block]}: how often each block was drawn. */
  private final int[][] draws;

  private BlockBootstrap(int from, int to, int blockSteps, int[][] draws) {
    this.from = from;
    this.to = to;
    this.blockSteps = blockSteps;
    this.draws = draws;
  }

  /**
   * The resamples of the steps from {@code from} (inclusive) to {@code to} (exclusive).
   *
   * @param stepSeconds the length of a step
   */
  static BlockBootstrap of(int from, int to, double stepSeconds, long seed) {
    double partSeconds = (to - from) * stepSeconds;
    double blockSeconds =
        partSeconds < DAYS_FOR_DAY_BLOCKS * DAY_SECONDS ? DAY_SECONDS / 4 : DAY_SECONDS;
    int blockSteps = (int) Math.max(1, Math.round(blockSeconds / stepSeconds));
    int blocks = (to - from + blockSteps - 1) / blockSteps;
    int[][] draws = new int[RESAMPLES][blocks];
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    for (int[] counts : draws) {
      for (int draw = 0; draw < blocks; draw++) {
        counts[random.nextInt(blocks)]++;
      }
    }
    return new BlockBootstrap(from, to, blockSteps, draws);
  }

  /**
   * The 95 % interval of the mean of {@code value} over the steps of the part, or empty if there
   * are too few blocks.
   *
   * @param value of a step
   */
  Optional<Interval> mean(IntToDoubleFunction value) {
    int blocks = draws[0].length;
    if (blocks < LEAST_BLOCKS) {
      return Optional.empty();
    }
    double[] sums = new double[blocks];
    int[] steps = new int[blocks];
    for (int step = from; step < to; step++) {
      int block = (step - from) / blockSteps;
      sums[block] += value.applyAsDouble(step);
      steps[block]++;
    }
    double[] means = new double[RESAMPLES];
    for (int resample = 0; resample < RESAMPLES; resample++) {
      means[resample] = mean(draws[resample], sums, steps);
    }
    Arrays.sort(means);
    return Optional.of(
        new Interval(
            means[(int) (LOWER * (RESAMPLES - 1))],
            means[(int) Math.ceil(UPPER * (RESAMPLES - 1))]));
  }

  private static double mean(int[] counts, double[] sums, int[] steps) {
    double sum = 0;
    double length = 0;
    for (int block = 0; block < counts.length; block++) {
      sum += counts[block] * sums[block];
      length += counts[block] * steps[block];
    }
    return sum / length;
  }
}
