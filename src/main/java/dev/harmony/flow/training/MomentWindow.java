package dev.harmony.flow.training;

import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import java.util.List;

/**
 * Past and future of a moment in a history, where some rows in a row may count as one step.
 *
 * @param rows the whole history
 * @param columns the indicators that are looked at, in this order
 */
record MomentWindow(IndicatorWindow rows, List<Integer> columns) {
  /** Fewer steps of the past say too little. */
  static final int LEAST_PAST = 24;

  /** Seasons are looked for one week back; a context and a horizon lie around. */
  private static final long FARTHEST_MILLIS = 7 * 86_400_000L;

  private static final int AROUND = 400;

  MomentWindow {
    columns = List.copyOf(columns);
  }

  /** Whether there are enough rows for steps of {@code stride} rows. */
  boolean allows(int stride, int steps) {
    return rows.length() >= stride * (LEAST_PAST + AROUND + steps);
  }

  /** What was known before row {@code origin}, in steps of {@code stride} rows. */
  IndicatorWindow past(int origin, int stride) {
    if (stride == 1) {
      return rows.slice(0, origin).select(columns);
    }
    long week = FARTHEST_MILLIS / (stride * rows.grid().step().toMillis());
    int length = (int) Math.min(origin / stride, week + AROUND);
    return means(origin - length * stride, length, stride);
  }

  /** What came from row {@code origin} on, up to {@code steps} steps of {@code stride} rows. */
  IndicatorWindow future(int origin, int stride, int steps) {
    int length = Math.min(steps, (rows.length() - origin) / stride);
    return stride == 1
        ? rows.slice(origin, origin + length).select(columns)
        : means(origin, length, stride);
  }

  private IndicatorWindow means(int from, int length, int stride) {
    double[][] values = new double[columns.size()][length];
    for (int index = 0; index < values.length; index++) {
      for (int step = 0; step < length; step++) {
        double sum = 0;
        for (int row = from + step * stride; row < from + (step + 1) * stride; row++) {
          sum += rows.value(row, columns.get(index));
        }
        values[index][step] = sum / stride;
      }
    }
    TimeGrid grid =
        new TimeGrid(
            rows.grid().instant(from), rows.grid().step().multipliedBy(stride), length);
    return IndicatorWindow.of(grid, rows.select(columns).indicators(), values);
  }
}
