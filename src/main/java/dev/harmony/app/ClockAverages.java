package dev.harmony.app;

import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The means of the rows that fall into one step of the clock; steps without a row are left out. */
final class ClockAverages {
  private final Duration step;

  /** Where each step begins. */
  private final List<Instant> starts = new ArrayList<>();

  /** The first row of each step, and behind the last one. */
  private final List<Integer> firstRows = new ArrayList<>();

  /**
   * @param times of the rows, ascending
   */
  ClockAverages(List<Instant> times, Duration step) {
    this.step = step;
    for (int row = 0; row < times.size(); row++) {
      long millis = Math.floorDiv(times.get(row).toEpochMilli(), step.toMillis());
      Instant start = Instant.ofEpochMilli(millis * step.toMillis());
      if (starts.isEmpty() || !start.equals(starts.get(starts.size() - 1))) {
        starts.add(start);
        firstRows.add(row);
      }
    }
    firstRows.add(times.size());
  }

  /**
   * The means.
   *
   * @param values shape {@code [indicator][row]}
   */
  IndicatorWindow window(List<Indicator> indicators, double[][] values) {
    double[][] means = new double[values.length][starts.size()];
    for (int column = 0; column < values.length; column++) {
      for (int index = 0; index < starts.size(); index++) {
        int from = firstRows.get(index);
        int to = firstRows.get(index + 1);
        double sum = 0;
        for (int row = from; row < to; row++) {
          sum += values[column][row];
        }
        means[column][index] = sum / (to - from);
      }
    }
    Instant start = starts.isEmpty() ? Instant.EPOCH : starts.get(0);
    return IndicatorWindow.of(new TimeGrid(start, step, starts.size()), indicators, means);
  }
}
