package dev.harmony.evaluation.baseline;

import dev.harmony.evaluation.EvaluationTask;
import dev.harmony.series.IndicatorWindow;
import java.time.Duration;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * When a pool looks at a record.
 *
 * @param rows that follow what it sees, ascending
 * @param forecasts those of them at which it forecasts: the origins, and where some indicator was
 *     not observed in the row before one, all visited rows since everything last was, so that there
 *     is a forecast to move on
 */
record PoolVisits(SortedSet<Integer> rows, SortedSet<Integer> forecasts) {

  /** Makes the sets unmodifiable. */
  PoolVisits {
    rows = Collections.unmodifiableSortedSet(rows);
    forecasts = Collections.unmodifiableSortedSet(forecasts);
  }

  /**
   * The visits for the origins of a task.
   *
   * @param window of the scored indicators
   * @param before how long the pool lives before the first origin
   * @param between how long it looks away at most
   */
  static PoolVisits of(
      EvaluationTask task, IndicatorWindow window, Duration before, Duration between) {
    long step = task.horizon().step().toMillis();
    int stride = (int) Math.max(1, (between.toMillis() + step - 1) / step);
    NavigableSet<Integer> rows = new TreeSet<>(task.origins());
    int first = (int) Math.max(1, rows.first() - before.toMillis() / step);
    int last = rows.last();
    for (int row = first; row < last; row += stride) {
      rows.add(row);
    }
    NavigableSet<Integer> forecasts = new TreeSet<>();
    for (int origin : task.origins()) {
      int from = newestComplete(window, first, origin).orElse(origin);
      rows.add(from);
      forecasts.addAll(rows.subSet(from, true, origin, true));
    }
    return new PoolVisits(rows, forecasts);
  }

  /** The newest row whose row before it was observed in all indicators. */
  private static OptionalInt newestComplete(IndicatorWindow window, int first, int origin) {
    return IntStream.iterate(origin, row -> row >= first, row -> row - 1)
        .filter(row -> isComplete(window, row - 1))
        .findFirst();
  }

  private static boolean isComplete(IndicatorWindow window, int row) {
    return IntStream.range(0, window.indicators().size())
        .allMatch(column -> window.isObserved(row, column));
  }
}
