package dev.harmony.trace;

import dev.harmony.trace.TraceEvent.Reading;
import dev.harmony.trace.TraceEvent.Skipped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where in the rows of delimited text the parts of a mapping are, and the events they make. */
final class DelimitedColumns {

  private final ColumnMapping mapping;
  private final TimestampFormat timestampFormat;
  private final int timeColumn;
  private final List<List<Integer>> summands;

  private DelimitedColumns(
      ColumnMapping mapping,
      TimestampFormat timestampFormat,
      int timeColumn,
      List<List<Integer>> summands) {
    this.mapping = mapping;
    this.timestampFormat = timestampFormat;
    this.timeColumn = timeColumn;
    this.summands = summands;
  }

  /**
   * @throws TraceException if the header lacks a column of the mapping
   */
  static DelimitedColumns of(CsvRows rows, ColumnMapping mapping) {
    List<List<Integer>> summands =
        mapping.indicators().stream()
            .map(mapped -> mapped.columns().stream().map(rows::column).toList())
            .toList();
    return new DelimitedColumns(
        mapping, mapping.timestampFormat(), rows.column(mapping.timeColumn()), summands);
  }

  /** The same with the format of times settled by a row. */
  DelimitedColumns resolvedBy(CsvRow row) {
    return new DelimitedColumns(
        mapping,
        timestampFormat.resolve(mapping.timeColumn(), row.text(timeColumn)),
        timeColumn,
        summands);
  }

  /** The values of one row, shape {@code [indicator]}; {@code NaN} where not observed. */
  Located<double[]> values(CsvRow row) {
    double[] values = new double[summands.size()];
    for (int indicator = 0; indicator < values.length; indicator++) {
      NumberRange range = NumberRange.of(mapping.indicators().get(indicator).meaning());
      for (int column : summands.get(indicator)) {
        values[indicator] += row.isAbsent(column) ? Double.NaN : row.number(column, range);
      }
    }
    return new Located<>(row.line(), row.time(timeColumn, timestampFormat), values);
  }

  /** What one row recorded: a reading for each observed indicator, or that it was skipped. */
  Stream<TraceEvent> events(SpannedRow<double[]> spanned) {
    Located<double[]> row = spanned.row();
    if (spanned.isRepeated()) {
      return Stream.of(new Skipped(row.at(), SkipReason.REPEATED_TIME));
    }
    List<TraceEvent> readings = new ArrayList<>(summands.size());
    for (int indicator = 0; indicator < row.value().length; indicator++) {
      double value = row.value()[indicator];
      if (!Double.isNaN(value)) {
        MappedIndicator mapped = mapping.indicators().get(indicator);
        String name = mapped.indicator().name();
        readings.add(new Reading(row.at(), spanned.span(), name, value, mapped.meaning()));
      }
    }
    return readings.isEmpty()
        ? Stream.of(new Skipped(row.at(), SkipReason.NOTHING_OBSERVED))
        : readings.stream();
  }
}
