package dev.harmony.evaluation.protocol;

import dev.harmony.evaluation.EvaluationRecord;
import dev.harmony.hierarchy.IndicatorHierarchy;
import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import dev.harmony.series.Unit;
import dev.harmony.trace.NumericTable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables as records: the rows are taken for evenly spaced, from the time of the first one on. */
final class TableRecord {

  /** More than so many steps between two rows are a gap. */
  private static final int GAP = 6;

  private TableRecord() {}

  /**
   * The record of some columns of {@code table}, all on one level.
   *
   * @param name of the record
   * @param columns of numbers, in their order
   * @param step from row to row
   * @param trainRows how many rows may be learnt from
   */
  static EvaluationRecord of(
      String name, NumericTable table, List<String> columns, Duration step, int trainRows) {
    Instant start = table.times().isEmpty() ? Instant.EPOCH : table.times().get(0);
    List<Indicator> indicators =
        columns.stream().map(column -> Indicator.gauge(column, Unit.DIMENSIONLESS)).toList();
    double[][] values = columns.stream().map(table::values).toArray(double[][]::new);
    return new EvaluationRecord(
        name,
        IndicatorWindow.of(new TimeGrid(start, step, table.rows()), indicators, values),
        trainRows,
        flat(columns),
        gaps(table.times(), step));
  }

  private static List<Integer> gaps(List<Instant> times, Duration step) {
    return IntStream.range(1, times.size())
        .filter(row -> isGap(Duration.between(times.get(row - 1), times.get(row)), step))
        .boxed()
        .toList();
  }

  private static boolean isGap(Duration since, Duration step) {
    return since.isNegative() || since.compareTo(step.multipliedBy(GAP)) > 0;
  }

  private static IndicatorHierarchy flat(List<String> columns) {
    return new IndicatorHierarchy(
        columns.stream().collect(Collectors.toMap(Function.identity(), column -> 0)));
  }

  /** The same record with each of its columns, shape {@code [row]}, changed. */
  static EvaluationRecord withColumns(EvaluationRecord record, UnaryOperator<double[]> change) {
    IndicatorWindow window = record.window();
    double[][] values = new double[window.indicators().size()][];
    for (int column = 0; column < values.length; column++) {
      values[column] = change.apply(window.column(column));
    }
    return new EvaluationRecord(
        record.name(),
        IndicatorWindow.of(window.grid(), window.indicators(), values),
        record.trainRows(),
        record.hierarchy(),
        record.gaps());
  }
}
