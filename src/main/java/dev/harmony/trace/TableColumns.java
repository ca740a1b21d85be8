package dev.harmony.trace;

import dev.harmony.trace.TraceEvent.Reading;
import dev.harmony.trace.TraceEvent.Skipped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where in the rows of a table the parts of a mapping are, and the events they make. */
final class TableColumns {

  private final ColumnMapping mapping;
  private final List<List<Integer>> summands;
  private final Function<TableRow, String> service;
  private final Function<TableRow, String> instance;

  private TableColumns(
      ColumnMapping mapping,
      List<List<Integer>> summands,
      Function<TableRow, String> service,
      Function<TableRow, String> instance) {
    this.mapping = mapping;
    this.summands = summands;
    this.service = service;
    this.instance = instance;
  }

  /**
   * @throws TraceException if the header lacks a column of the mapping
   */
  static TableColumns of(TableRows rows, ColumnMapping mapping) {
    List<List<Integer>> summands =
        mapping.indicators().stream()
            .map(mapped -> mapped.columns().stream().map(rows::column).toList())
            .toList();
    mapping.timeColumn().ifPresent(rows::column);
    return new TableColumns(
        mapping,
        summands,
        text(rows, mapping.serviceColumn()),
        text(rows, mapping.instances().map(InstanceColumn::column)));
  }

  private static Function<TableRow, String> text(TableRows rows, Optional<String> name) {
    if (name.isEmpty()) {
      return row -> "";
    }
    int column = rows.column(name.get());
    return row -> row.text(column);
  }

  /** What one row says. */
  Located<InstanceRow> row(TableRow row, RowTimes times) {
    double[] values = new double[summands.size()];
    for (int indicator = 0; indicator < values.length; indicator++) {
      NumberRange range = NumberRange.of(mapping.indicators().get(indicator).meaning());
      for (int column : summands.get(indicator)) {
        values[indicator] += row.isAbsent(column) ? Double.NaN : row.number(column, range);
      }
    }
    return new Located<>(
        row.line(),
        times.of(row),
        new InstanceRow(service.apply(row), instance.apply(row), new Observation(values)));
  }

  /**
   * What was recorded for one time: a reading for each observed indicator, and what was skipped.
   */
  Stream<TraceEvent> events(SpannedRow<Observation> spanned) {
    Located<Observation> row = spanned.row();
    if (spanned.isRepeated()) {
      return Stream.of(new Skipped(row.at(), SkipReason.REPEATED_TIME));
    }
    Observation observation = row.value();
    List<TraceEvent> events = new ArrayList<>(observation.length());
    for (int indicator = 0; indicator < observation.length(); indicator++) {
      double value = observation.value(indicator);
      if (!Double.isNaN(value)) {
        MappedIndicator mapped = mapping.indicators().get(indicator);
        String name = mapped.indicator().name();
        events.add(new Reading(row.at(), spanned.span(), name, value, mapped.meaning()));
      }
    }
    observation.skipped().forEach(reason -> events.add(new Skipped(row.at(), reason)));
    return events.isEmpty()
        ? Stream.of(new Skipped(row.at(), SkipReason.NOTHING_OBSERVED))
        : events.stream();
  }
}
