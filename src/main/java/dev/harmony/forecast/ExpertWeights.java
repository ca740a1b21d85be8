package dev.harmony.forecast;

import java.util.Arrays;

/**
 * How far each expert is trusted at each scored lead: {@code w_e ~ exp(-eta crps_e / scale)}, with
 * the continuous ranked probability score averaged over the past with exponential forgetting and
 * {@code scale} the best expert's. Feedback comes as late as the outcome.
 *
 * <p>Immutable.
 */
final class ExpertWeights {

  private static final double ETA = 20;
  private static final double RETAINED = 0.99;

  /** Shape {@code [lead][expert]}: sums of scores with forgetting. */
  private final double[][] scores;

  /** Shape {@code [lead]}: sums of weights with forgetting. */
  private final double[] mass;

  private ExpertWeights(double[][] scores, double[] mass) {
    this.scores = scores;
    this.mass = mass;
  }

  static ExpertWeights ofNothing(int leads, int experts) {
    return new ExpertWeights(new double[leads][experts], new double[leads]);
  }

  /** The weights after the experts scored {@code crps}, shape {@code [expert]}, at {@code lead}. */
  ExpertWeights with(int lead, double[] crps) {
    double[][] nextScores = scores.clone();
    double[] nextMass = mass.clone();
    double[] sums = scores[lead].clone();
    for (int expert = 0; expert < sums.length; expert++) {
      sums[expert] = RETAINED * sums[expert] + crps[expert];
    }
    nextScores[lead] = sums;
    nextMass[lead] = RETAINED * mass[lead] + 1;
    return new ExpertWeights(nextScores, nextMass);
  }

  /**
   * Cumulated weights at {@code lead}: the share of paths that the experts up to each one get.
   *
   * @return shape {@code [expert]}, ascending, the last one is 1; equal shares before any score
   */
  double[] cumulated(int lead) {
    double[] sums = scores[lead];
    double best = Arrays.stream(sums).min().orElseThrow();
    double[] cumulated = new double[sums.length];
    double total = 0;
    for (int expert = 0; expert < sums.length; expert++) {
      double excess = best > 0 ? (sums[expert] - best) / best : (sums[expert] > 0 ? 1 : 0);
      total += mass[lead] > 0 ? Math.exp(-ETA * excess) : 1;
      cumulated[expert] = total;
    }
    for (int expert = 0; expert < sums.length; expert++) {
      cumulated[expert] /= total;
    }
    return cumulated;
  }
}
