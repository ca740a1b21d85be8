package dev.harmony.report;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The points that charts show of the steps of a trace: each step up to {@value #MOST_POINTS} of
 * them, beyond that means of equally many neighbouring steps.
 *
 * @param steps the steps of the trace; positive
 * @param stepsPerPoint how many steps a point stands for; the last point may stand for fewer
 */
record DisplayGrid(int steps, int stepsPerPoint) {

  /** A month of minutes. */
  private static final int MOST_POINTS = 45_000;

  /** The points of so many steps. */
  static DisplayGrid of(int steps) {
    return new DisplayGrid(steps, (steps + MOST_POINTS - 1) / MOST_POINTS);
  }

  int points() {
    return (steps + stepsPerPoint - 1) / stepsPerPoint;
  }

  /**
   * The mean of {@code value} in each point over the steps that have one; {@code NaN} where none
   * has.
   *
   * @param value of a step; {@code NaN} for none
   */
  double[] means(IntToDoubleFunction value) {
    double[] means = new double[points()];
    for (int point = 0; point < means.length; point++) {
      int first = point * stepsPerPoint;
      means[point] =
          IntStream.range(first, Math.min(steps, first + stepsPerPoint))
              .mapToDouble(value)
              .filter(each -> !Double.isNaN(each))
              .average()
              .orElse(Double.NaN);
    }
    return means;
  }

  /**
   * The runs of neighbouring steps that are {@code marked}: alternately how many steps are not and
   * how many are, from the first step on.
   */
  int[] runs(IntPredicate marked) {
    int[] runs = new int[steps + 1];
    int count = 0;
    boolean current = false;
    for (int step = 0; step < steps; step++) {
      if (marked.test(step) != current) {
        current = !current;
        count++;
      }
      runs[count]++;
    }
    return Arrays.copyOf(runs, count + 1);
  }
}
