package dev.harmony.flow;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The probability levels at which marginal distributions are scored in training. */
final class QuantileLevels {

  private static final double[] LOWEST = {0.005, 0.01, 0.025};

  private static final double TAIL = 0.02;

  private static final double[] LEVELS =
      Stream.of(
              DoubleStream.of(LOWEST),
              IntStream.rangeClosed(1, 19).mapToDouble(index -> index / 20.0),
              DoubleStream.of(LOWEST).map(level -> 1 - level))
          .flatMapToDouble(levels -> levels)
          .sorted()
          .toArray();

  private static final double[] POSITIONS =
      DoubleStream.of(LEVELS).map(SplineKnots::source).toArray();

  /** The number of levels. */
  static final int COUNT = LEVELS.length;

  private QuantileLevels() {}

  /** The level of {@code index}, ascending. */
  static double level(int index) {
    return LEVELS[index];
  }

  /** The value of the source of the splines at the level of {@code index}. */
  static double position(int index) {
    return POSITIONS[index];
  }

  /**
   * What the pinball loss of a level counts: twice the mean over the levels approximates the
   * continuous ranked probability score (Gneiting and Ranjan 2011); the outermost levels count
   * double, because a promise is broken in the tails.
   */
  static double weight(int index) {
    boolean outermost = LEVELS[index] < TAIL || LEVELS[index] > 1 - TAIL;
    return (outermost ? 2.0 : 1.0) * 2 / COUNT;
  }
}
