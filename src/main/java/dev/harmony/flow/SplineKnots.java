package dev.harmony.flow;

import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Where the splines of marginal distributions have their knots: at fixed levels of a Student
 * distribution with four degrees of freedom, whose heavy tails the distributions inherit.
 */
final class SplineKnots {

  private static final TDistribution SOURCE = TDistribution.of(4);
  private static final List<Double> LEVELS =
      List.of(0.0025, 0.01, 0.05, 0.15, 0.3, 0.5, 0.7, 0.85, 0.95, 0.99, 0.9975);

  /** The number of knots. */
  static final int COUNT = LEVELS.size();

  /** The number of bins between knots. */
  static final int BINS = COUNT - 1;

  /** The knot at the median. */
  static final int MIDDLE = BINS / 2;

  private static final double[] POSITIONS =
      LEVELS.stream().mapToDouble(SplineKnots::source).toArray();

  private SplineKnots() {}

  /** The source's value of probability {@code level}; infinite at 0 and 1. */
  static double source(double level) {
    return SOURCE.inverseCumulativeProbability(level);
  }

  /** The source's probability of values up to {@code position}. */
  static double level(double position) {
    return SOURCE.cumulativeProbability(position);
  }

  /** The source's value at knot {@code index}. */
  static double position(int index) {
    return POSITIONS[index];
  }

  /** The distance between knots {@code bin} and {@code bin + 1}. */
  static double width(int bin) {
    return POSITIONS[bin + 1] - POSITIONS[bin];
  }

  /** The bin of {@code position}; the first or last one if it lies outside. */
  static int bin(double position) {
    int bin = 0;
    while (bin < BINS - 1 && position >= POSITIONS[bin + 1]) {
      bin++;
    }
    return bin;
  }
}
