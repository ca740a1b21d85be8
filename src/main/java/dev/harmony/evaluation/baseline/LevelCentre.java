package dev.harmony.evaluation.baseline;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The newest level stays, whatever the step. */
final class LevelCentre implements CentreRule.Centre {

  private static final double[] WEIGHTS = {.02, .05, .1, .2, .3, .5, .7, .9, 1};
  private static final int[] SCORED_STEPS = {1, 6, 12, 24};

  private final double[] values;

  /** Shape {@code [row]}: the level once the row is known. */
  private final double[] levels;

  private final int steps;
  private final int[] moments;

  private LevelCentre(double[] values, double[] levels, TrainSpan span) {
    this.values = values;
    this.levels = levels;
    this.steps = span.steps();
    this.moments = span.moments();
  }

  /** The level is the last value. */
  static LevelCentre ofLastValue(double[] values, TrainSpan span) {
    return new LevelCentre(values, values, span);
  }

  /**
   * The level is smoothed exponentially, with the weight of the newest value, among nine, that errs
   * least on the rows learnt from: the mean absolute error over 1, 6, 12 and 24 steps ahead, or
   * those of them that are forecast.
   */
  static LevelCentre ofSmoothing(double[] values, TrainSpan span) {
    LevelCentre best = ofLastValue(values, span);
    double least = Double.POSITIVE_INFINITY;
    for (double weight : WEIGHTS) {
      LevelCentre candidate = new LevelCentre(values, smoothed(values, weight), span);
      double error = candidate.meanAbsoluteError();
      if (error < least) {
        least = error;
        best = candidate;
      }
    }
    return best;
  }

  private static double[] smoothed(double[] values, double weight) {
    double[] levels = values.clone();
    for (int row = 1; row < values.length && weight < 1; row++) {
      levels[row] = weight * values[row] + (1 - weight) * levels[row - 1];
    }
    return levels;
  }

  private double meanAbsoluteError() {
    return IntStream.of(SCORED_STEPS)
        .filter(ahead -> ahead <= steps)
        .mapToDouble(
            ahead -> Arrays.stream(residuals(ahead - 1)).map(Math::abs).average().orElseThrow())
        .sum();
  }

  @Override
  public double at(int origin, int step) {
    return levels[origin - 1];
  }

  /** From the same moments for every step: those of which the last step is known. */
  @Override
  public double[] residuals(int step) {
    return Arrays.stream(moments)
        .mapToDouble(row -> values[row + step + 1] - levels[row])
        .toArray();
  }
}
