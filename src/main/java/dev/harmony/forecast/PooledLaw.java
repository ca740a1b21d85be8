package dev.harmony.forecast;

import java.util.Arrays;

/**
 * The linear pool of the members' laws at one step ahead: their samples, each with its member's
 * share. Quantiles are samples, never values between them, so that atoms survive.
 */
final class PooledLaw {

  /** Members with a smaller share are left out. */
  private static final double LEAST_SHARE = 1e-4;

  /** Absorbs rounding where a level is a whole number of samples. */
  private static final double ROUNDING = 1e-12;

  /** Shape {@code [rank]}, ascending. */
  private final double[] values;

  /** Shape {@code [rank]}: shares of all values up to each one; the last one is 1. */
  private final double[] cumulated;

  private PooledLaw(double[] values, double[] cumulated) {
    this.values = values;
    this.cumulated = cumulated;
  }

  /**
   * The pool of the laws at {@code ahead}.
   *
   * @param shares shape {@code [member]}
   */
  static PooledLaw of(ColumnLaws laws, int ahead, double[] shares) {
    double[][] samples = new double[shares.length][0];
    int count = 0;
    for (int member = 0; member < shares.length; member++) {
      if (shares[member] > LEAST_SHARE) {
        samples[member] = laws.samples(member, ahead);
        count += samples[member].length;
      }
    }
    double[] drawn = new double[count];
    double[] weights = new double[count];
    int next = 0;
    for (int member = 0; member < shares.length; member++) {
      for (double sample : samples[member]) {
        drawn[next] = sample;
        weights[next++] = shares[member] / samples[member].length;
      }
    }
    return sorted(drawn, weights);
  }

  private static PooledLaw sorted(double[] drawn, double[] weights) {
    int[] order = new AscendingOrder(drawn.length).of(drawn);
    double[] values = new double[order.length];
    double[] cumulated = new double[order.length];
    double total = Arrays.stream(weights).sum();
    double below = 0;
    for (int rank = 0; rank < order.length; rank++) {
      below += weights[order[rank]] / total;
      values[rank] = drawn[order[rank]];
      cumulated[rank] = below;
    }
    return new PooledLaw(values, cumulated);
  }

  /**
   * The quantiles at ascending levels: the smallest value that a level's share lies at or below.
   *
   * @param levels shape {@code [level]}, ascending, each in [0, 1]
   */
  double[] quantiles(double[] levels) {
    double[] quantiles = new double[levels.length];
    int rank = 0;
    for (int index = 0; index < levels.length; index++) {
      while (rank < values.length - 1 && cumulated[rank] < levels[index] - ROUNDING) {
        rank++;
      }
      quantiles[index] = values[rank];
    }
    return quantiles;
  }
}
