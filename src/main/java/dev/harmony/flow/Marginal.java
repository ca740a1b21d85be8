package dev.harmony.flow;

/**
 * A distribution in units of the spread around the newest value, as a monotone function of a
 * Student variable, its source; see {@link SplineKnots}.
 */
interface Marginal {

  /** The value at {@code position} of the source, not decreasing. */
  double atPosition(double position);

  /** The probability of values below {@code value}. */
  double below(double value);

  /** The probability of values up to {@code value}. */
  double upTo(double value);

  /** The value of probability {@code level} in (0, 1). */
  default double quantile(double level) {
    return atPosition(SplineKnots.source(level));
  }
}
