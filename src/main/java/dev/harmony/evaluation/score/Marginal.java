package dev.harmony.evaluation.score;

import java.util.OptionalDouble;

/** The predictive distribution of one number. */
public interface Marginal {

  /**
   * The quantile at {@code level}; does not fall with the level.
   *
   * @param level in [0, 1]
   */
  double quantile(double level);

  /** The best guess by squared error where it is known; else the mean of the quantiles is. */
  default OptionalDouble point() {
    return OptionalDouble.empty();
  }

  /**
   * The equally likely values that the distribution consists of, ascending; none if it does not.
   */
  default double[] sample() {
    return new double[0];
  }

  /** The probability of a value below {@code value}. */
  double below(double value);

  /** The probability of a value of at most {@code value}. */
  double atMost(double value);
}
