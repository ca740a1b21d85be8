package dev.harmony.flow.training;

import dev.harmony.hierarchy.IndicatorHierarchy;
import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One recorded history: its first rows are learnt from, the rest tells when to stop.
 *
 * @param name what it is called in messages
 * @param window the rows that may be seen at all
 * @param hierarchy which indicators drive which
 * @param learnt how many rows, from the first on, are learnt from
 */
public record TrainingRecord(
    String name, IndicatorWindow window, IndicatorHierarchy hierarchy, int learnt) {

  /**
   * @throws IllegalArgumentException if {@code learnt} lies outside 0 to the window's length
   */
  public TrainingRecord {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(hierarchy, "hierarchy");
    if (learnt < 0 || learnt > window.length()) {
      throw new IllegalArgumentException(
          "learnt must lie in 0 to %d, but is %d".formatted(window.length(), learnt));
    }
  }

  /**
   * The part of {@code whole} that may be seen, without the columns that never change in what is
   * learnt from; all of its indicators on one level.
   */
  public static TrainingRecord of(String name, IndicatorWindow whole, DataSplit split) {
    int seen = split.seen(whole.length());
    int learnt = split.learnt(whole.length());
    IndicatorWindow window = whole.slice(0, seen).select(changing(whole, learnt));
    return new TrainingRecord(name, window, flat(window), learnt);
  }

  /** The hierarchy with every indicator of {@code window} on one level. */
  static IndicatorHierarchy flat(IndicatorWindow window) {
    return new IndicatorHierarchy(
        window.indicators().stream().collect(Collectors.toMap(Indicator::name, name -> 0)));
  }

  private static List<Integer> changing(IndicatorWindow window, int rows) {
    return java.util.stream.IntStream.range(0, window.indicators().size())
        .filter(column -> changes(window, column, rows))
        .boxed()
        .toList();
  }

  private static boolean changes(IndicatorWindow window, int column, int rows) {
    double first = Double.NaN;
    for (int row = 0; row < rows; row++) {
      double value = window.value(row, column);
      first = Double.isNaN(first) ? value : first;
      if (value != first && !Double.isNaN(value)) {
        return true;
      }
    }
    return false;
  }

  /** The number of indicators. */
  public int columns() {
    return window.indicators().size();
  }
}
