package dev.harmony.flow;

/**
 * A distribution in units of the spread around the newest value, as a monotone function of a
 * Student variable, its source; see {@link SplineKnots}.
 */
interface Marginal {

  /** The values at {@code positions}, which ascend. */
  double[] atPositions(double[] positions);

  /** The probability of values below {@code value}. */
  double below(double value);

  /** The probability of values up to {@code value}. */
  double upTo(double value);

  /** The value of probability {@code level} in (0, 1). */
  default double quantile(double level) {
    return atPositions(new double[] {SplineKnots.source(level)})[0];
  }
}
