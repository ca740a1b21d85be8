package dev.harmony.trace;

import dev.harmony.series.Indicator;
import dev.harmony.trace.InstanceColumn.Aggregation;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A table with a mapping of its columns, as a trace.
 *
 * @param file its name in messages
 * @param opener opens its rows
 * @param options what is known about it
 */
record Table(String file, Supplier<TableRows> opener, TraceOptions options) {

  /**
   * The trace, of which only the first row is read.
   *
   * @throws TraceException if there is none or it does not fit the mapping
   */
  Trace trace(TraceFormat format) {
    try (TableRows rows = opener.get()) {
      options.columns().ifPresent(mapping -> TableColumns.of(rows, mapping));
      if (!rows.hasNext()) {
        throw new TraceException(file + ": has a header only, expected rows below it");
      }
      TableRow first = rows.next();
      ColumnMapping mapping =
          options.columns().orElseGet(() -> MappingGuess.of(rows, first, options));
      check(mapping);
      TableColumns.of(rows, mapping);
      ColumnMapping resolved = resolved(mapping, rows, first);
      List<Indicator> indicators =
          resolved.indicators().stream().map(MappedIndicator::indicator).toList();
      return new StreamedTrace(
          new TraceDescription(file, format, indicators, false),
          () -> opener.get().stream(below -> events(below, resolved)));
    }
  }

  private void check(ColumnMapping mapping) {
    if (mapping.timeColumn().isEmpty()) {
      RowClock.of(file, options);
    } else if (options.step().isPresent()) {
      throw new TraceException(
          "%s: names its times in column '%s', so a step from row to row says nothing"
              .formatted(file, mapping.timeColumn().get()));
    }
    if (options.service().isPresent() && mapping.serviceColumn().isEmpty()) {
      throw new TraceException(
          "%s: has no column that is said to name services, so none can be chosen".formatted(file));
    }
  }

  private static ColumnMapping resolved(ColumnMapping mapping, TableRows rows, TableRow first) {
    return mapping
        .timeColumn()
        .map(
            name ->
                mapping.withTimes(
                    name, mapping.timestampFormat().resolve(name, first.text(rows.column(name)))))
        .orElse(mapping);
  }

  private Stream<TraceEvent> events(TableRows rows, ColumnMapping mapping) {
    TableColumns columns = TableColumns.of(rows, mapping);
    RowTimes times = times(rows, mapping);
    Iterator<Located<InstanceRow>> inFileOrder =
        StreamedTrace.lazily(rows).map(row -> columns.row(row, times)).iterator();
    Iterator<Located<Observation>> observations =
        mapping.isLong()
            ? totals(inFileOrder, mapping)
            : StreamedTrace.lazily(new TimeOrdering<>(file, inFileOrder))
                .map(row -> new Located<>(row.line(), row.at(), row.value().observation()))
                .iterator();
    return StreamedTrace.lazily(
            new SpannedRows<>(file, observations, mapping.span().or(options::step)))
        .flatMap(columns::events);
  }

  private RowTimes times(TableRows rows, ColumnMapping mapping) {
    if (mapping.timeColumn().isEmpty()) {
      RowClock clock = RowClock.of(file, options);
      return row -> clock.next();
    }
    int column = rows.column(mapping.timeColumn().get());
    return row -> row.time(column, mapping.timestampFormat());
  }

  private Iterator<Located<Observation>> totals(
      Iterator<Located<InstanceRow>> inFileOrder, ColumnMapping mapping) {
    Iterator<Located<InstanceRow>> known =
        mapping.serviceColumn().isEmpty()
            ? inFileOrder
            : new ServiceRows<>(file, inFileOrder, row -> row.value().service(), options.service());
    Optional<String> chosen = options.service();
    Iterator<Located<InstanceRow>> ordered = new TimeOrdering<>(file, known);
    return new InstanceTotals(
        new InstanceGroups(file, ordered, mapping.span(), chosen),
        mapping.instances().map(InstanceColumn::aggregation).orElse(Aggregation.SUM),
        mapping.indicators().size());
  }
}
