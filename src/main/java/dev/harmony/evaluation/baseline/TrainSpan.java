package dev.harmony.evaluation.baseline;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows that a baseline may learn from.
 *
 * @param rows how many, from the first; more than {@code steps}
 * @param stepsPerDay rows in a day
 * @param steps how many steps ahead are forecast
 * @param gaps the rows that follow a gap in time
 */
record TrainSpan(int rows, int stepsPerDay, int steps, List<Integer> gaps) {

  private static final int DAYS_OF_RESIDUALS = 30;

  /**
   * @throws IllegalArgumentException unless there are more rows than steps ahead
   */
  TrainSpan {
    gaps = List.copyOf(gaps);
    if (rows <= steps) {
      throw new IllegalArgumentException(
          "rows must be more than %d steps, but are %d".formatted(steps, rows));
    }
  }

  /** The first row whose errors count: they are kept for 30 days. */
  int firstResidual() {
    return Math.max(0, rows - DAYS_OF_RESIDUALS * stepsPerDay);
  }

  /**
   * The newest rows of forecasts whose every step can be scored: it is known, and no gap lies
   * between.
   *
   * @return ascending
   */
  int[] moments() {
    return IntStream.range(firstResidual(), rows - steps)
        .filter(row -> gaps.stream().noneMatch(gap -> gap > row && gap <= row + steps))
        .toArray();
  }
}
