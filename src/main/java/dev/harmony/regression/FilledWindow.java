package dev.harmony.regression;

import dev.harmony.series.IndicatorWindow;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All indicators of a window, with gaps filled, and the calendar of its steps.
 *
 * @param columns in the order of the window's; at least one, equally long
 * @param firstStep steps from the epoch to the first one
 * @param stepsPerDay at least one
 */
record FilledWindow(List<FilledColumn> columns, long firstStep, int stepsPerDay) {

  private static final int HOURS_PER_DAY = 24;
  private static final int DAYS_PER_WEEK = 7;

  FilledWindow {
    columns = List.copyOf(columns);
  }

  static FilledWindow of(IndicatorWindow window) {
    long step = window.grid().step().toMillis();
    return new FilledWindow(
        IntStream.range(0, window.indicators().size())
            .mapToObj(column -> FilledColumn.of(window, column))
            .toList(),
        Math.floorDiv(window.grid().start().toEpochMilli(), step),
        (int) Math.max(1, Duration.ofDays(1).toMillis() / step));
  }

  int length() {
    return columns.get(0).length();
  }

  int stepsPerWeek() {
    return DAYS_PER_WEEK * stepsPerDay;
  }

  /**
   * How much of its hour has passed at {@code time}, in [0, 1); zero for steps of an hour or more.
   */
  double partOfHour(int time) {
    return part(time, Math.max(1, stepsPerDay / HOURS_PER_DAY));
  }

  /** How much of its day has passed at {@code time}, in [0, 1). */
  double partOfDay(int time) {
    return part(time, stepsPerDay);
  }

  /** How much of its week, which begins as the epoch does, has passed at {@code time}. */
  double partOfWeek(int time) {
    return part(time, stepsPerWeek());
  }

  private double part(int time, int period) {
    return Math.floorMod(firstStep + time, (long) period) / (double) period;
  }
}
