package dev.harmony.flow;

import dev.harmony.forecast.ForecastContext;
import dev.harmony.hierarchy.IndicatorHierarchy;
import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A record of several indicators, prepared once so that it can be encoded at many origins.
 *
 * <p>Immutable. What is encoded at an origin depends on the rows before it only.
 */
public final class ObservedRecord {

  private final IndicatorWindow window;
  private final IndicatorHierarchy hierarchy;
  private final List<ObservedColumn> columns;

  private ObservedRecord(
      IndicatorWindow window, IndicatorHierarchy hierarchy, List<ObservedColumn> columns) {
    this.window = window;
    this.hierarchy = hierarchy;
    this.columns = columns;
  }

  /**
   * Prepares {@code window}.
   *
   * @throws IllegalArgumentException if it is empty, or {@code hierarchy} does not know an
   *     indicator of it
   */
  public static ObservedRecord of(IndicatorWindow window, IndicatorHierarchy hierarchy) {
    return of(new ForecastContext(window, hierarchy, 0));
  }

  static ObservedRecord of(ForecastContext context) {
    IndicatorWindow window = context.window();
    List<ObservedColumn> columns =
        IntStream.range(0, window.indicators().size())
            .mapToObj(column -> new ObservedColumn(window, column))
            .toList();
    return new ObservedRecord(window, context.hierarchy(), columns);
  }

  /**
   * The ends of the windows of {@code contexts}, in their order. Windows that are beginnings of the
   * next one share its record, since preparing one takes longer than reading it.
   */
  static List<ForecastOrigin> ends(List<ForecastContext> contexts) {
    List<ForecastOrigin> ends = new ArrayList<>();
    Optional<ObservedRecord> next = Optional.empty();
    for (int index = contexts.size() - 1; index >= 0; index--) {
      ForecastContext context = contexts.get(index);
      ObservedRecord record =
          next.filter(later -> later.continues(context)).orElseGet(() -> of(context));
      ends.add(record.at(context.window().length()));
      next = Optional.of(record);
    }
    Collections.reverse(ends);
    return ends;
  }

  /** Whether what is read of {@code context} at its end is the same in this record. */
  private boolean continues(ForecastContext context) {
    int rows = context.window().length();
    return context.window().isBeginningOf(window)
        && context.hierarchy().equals(hierarchy)
        && columns.stream().allMatch(column -> column.isObservedBefore(rows));
  }

  /**
   * The same observations with another hierarchy.
   *
   * @throws IllegalArgumentException if it does not know an indicator
   */
  public ObservedRecord withHierarchy(IndicatorHierarchy other) {
    return new ObservedRecord(window, new ForecastContext(window, other, 0).hierarchy(), columns);
  }

  /** Which indicators drive which. */
  public IndicatorHierarchy hierarchy() {
    return hierarchy;
  }

  /** What was observed. */
  public IndicatorWindow window() {
    return window;
  }

  /** This record at {@code row}, the first row that a forecast may not use, with all columns. */
  public ForecastOrigin at(int row) {
    return new ForecastOrigin(this, row, IntStream.range(0, columns.size()).boxed().toList());
  }

  ObservedColumn column(int index) {
    return columns.get(index);
  }

  /** Whether column {@code viewer} may see column {@code seen}. */
  boolean sees(int viewer, int seen) {
    List<Indicator> indicators = window.indicators();
    return hierarchy.sees(indicators.get(viewer).name(), indicators.get(seen).name());
  }
}
