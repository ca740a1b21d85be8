package dev.harmony.flow.training;

import dev.harmony.flow.ObservedRecord;
import dev.harmony.hierarchy.IndicatorHierarchy;
import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One recorded history: its first rows are learnt from, the rest tells when to stop.
 *
 * @param name what it is called in messages
 * @param observed the rows that may be seen at all
 * @param learnt how many rows, from the first on, are learnt from
 */
public record TrainingRecord(String name, ObservedRecord observed, int learnt) {

  /**
   * @throws IllegalArgumentException if {@code learnt} lies outside 0 to the number of rows
   */
  public TrainingRecord {
    Objects.requireNonNull(name, "name");
    if (learnt < 0 || learnt > observed.window().length()) {
      throw new IllegalArgumentException(
          "learnt must lie in 0 to %d, but is %d".formatted(observed.window().length(), learnt));
    }
  }

  /**
   * The part of {@code whole} that may be seen, without the indicators that never change in what is
   * learnt from; empty if none does.
   *
   * @throws IllegalArgumentException if {@code hierarchy} does not know an indicator
   */
  public static Optional<TrainingRecord> of(
      String name, IndicatorWindow whole, IndicatorHierarchy hierarchy, DataSplit split) {
    int learnt = split.learnt(whole.length());
    int[] changing =
        IntStream.range(0, whole.indicators().size())
            .filter(column -> changes(whole, column, learnt))
            .toArray();
    if (changing.length == 0) {
      return Optional.empty();
    }
    IndicatorWindow window = whole.slice(0, split.seen(whole.length())).only(changing);
    return Optional.of(new TrainingRecord(name, ObservedRecord.of(window, hierarchy), learnt));
  }

  /** The same of indicators that are all on one level. */
  public static Optional<TrainingRecord> of(String name, IndicatorWindow whole, DataSplit split) {
    return of(name, whole, flat(whole), split);
  }

  private static IndicatorHierarchy flat(IndicatorWindow window) {
    return new IndicatorHierarchy(
        window.indicators().stream().collect(Collectors.toMap(Indicator::name, name -> 0)));
  }

  private static boolean changes(IndicatorWindow window, int column, int rows) {
    return IntStream.range(0, rows)
            .mapToDouble(row -> window.value(row, column))
            .filter(Double::isFinite)
            .distinct()
            .limit(2)
            .count()
        > 1;
  }

  /** The number of indicators. */
  int columns() {
    return observed.window().indicators().size();
  }
}
