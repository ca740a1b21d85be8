package dev.harmony.evaluation.score;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The distribution of a sample, moved by a constant. The quantile at level {@code p} lies at the
 * position {@code p n - 1/2} of the ascending sample, counted from 0, between neighbours in
 * proportion, so that the {@code n} mid-quantiles are the sample (Hazen 1914; definition 5 of
 * Hyndman and Fan 1996), or, for a sample of residuals, at {@code p (n - 1)} (definition 7 there).
 * Levels beyond the extremes give the extremes.
 */
public final class SampleMarginal implements Marginal {

  private final double[] sorted;
  private final double centre;
  private final boolean isInclusive;

  private SampleMarginal(double[] sorted, double centre, boolean isInclusive) {
    if (sorted.length == 0) {
      throw new IllegalArgumentException("sample must not be empty");
    }
    this.sorted = sorted;
    this.centre = centre;
    this.isInclusive = isInclusive;
  }

  /**
   * The distribution of equally likely values.
   *
   * @param sample shape {@code [sample]}; copied
   * @throws IllegalArgumentException if it is empty
   */
  public static SampleMarginal of(double[] sample) {
    double[] sorted = sample.clone();
    Arrays.sort(sorted);
    return new SampleMarginal(sorted, 0, false);
  }

  /**
   * {@code centre} plus a residual.
   *
   * @param sorted shape {@code [sample]}; ascending; shared, so it must not change
   * @throws IllegalArgumentException if it is empty
   */
  public static SampleMarginal ofResiduals(double centre, double[] sorted) {
    return new SampleMarginal(sorted, centre, true);
  }

  @Override
  public double quantile(double level) {
    int last = sorted.length - 1;
    double exact = isInclusive ? level * last : level * sorted.length - 0.5;
    double position = Math.max(0, Math.min(last, exact));
    int below = (int) position;
    double lower = sorted[below];
    double upper = sorted[Math.min(last, below + 1)];
    return centre + lower + (position - below) * (upper - lower);
  }

  /** The centre of residuals. */
  @Override
  public OptionalDouble point() {
    return isInclusive ? OptionalDouble.of(centre) : OptionalDouble.empty();
  }

  /** None for residuals. */
  @Override
  public double[] sample() {
    return isInclusive ? new double[0] : sorted.clone();
  }

  @Override
  public double below(double value) {
    return (double) rank(value - centre, false) / sorted.length;
  }

  @Override
  public double atMost(double value) {
    return (double) rank(value - centre, true) / sorted.length;
  }

  /** How many values lie below {@code value}, with those equal to it or without. */
  private int rank(double value, boolean withEqual) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value || (withEqual && sorted[middle] == value)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
