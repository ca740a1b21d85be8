package dev.harmony.trace;

import dev.harmony.series.Indicator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Delimited text (RFC 4180; comma, semicolon or tab) with a header, a column of times and columns
 * of rates, counts or levels: what most published series and spreadsheets look like.
 *
 * <p>A {@link ColumnMapping} says what the columns mean. Without one, the first column whose name
 * speaks of time is the time, and every other column with a number in the first row is a level of
 * its own name. A row covers the time from its own to that of the next row, as far as its usual or
 * declared span reaches. A cell that is empty, {@code NaN}, {@code NA}, {@code N/A}, {@code null}
 * or {@code none} was not observed. A row without any observation is skipped, and so is a row whose
 * time a later row repeats.
 */
public final class DelimitedReader implements TraceReader {

  @Override
  public TraceFormat format() {
    return TraceFormat.CSV;
  }

  @Override
  public boolean recognizes(String head) {
    List<String> names = CsvRows.names(head);
    boolean json = head.stripLeading().startsWith("{") || head.stripLeading().startsWith("[");
    return !json && names.size() >= 2 && MappingGuess.timeColumn(names).isPresent();
  }

  @Override
  public Trace read(TraceSource source, TraceOptions options) {
    try (CsvRows rows = CsvRows.open(source)) {
      options.columns().ifPresent(mapping -> DelimitedColumns.of(rows, mapping));
      if (!rows.hasNext()) {
        throw new TraceException(source.name() + ": has a header only, expected rows below it");
      }
      CsvRow first = rows.next();
      ColumnMapping mapping =
          options.columns().orElseGet(() -> MappingGuess.of(source.name(), rows.header(), first));
      return trace(source, mapping, DelimitedColumns.of(rows, mapping).resolvedBy(first));
    }
  }

  private Trace trace(TraceSource source, ColumnMapping mapping, DelimitedColumns columns) {
    List<Indicator> indicators =
        mapping.indicators().stream().map(MappedIndicator::indicator).toList();
    return new StreamedTrace(
        new TraceDescription(source.name(), format(), indicators, false),
        () -> CsvRows.stream(source, rows -> events(source.name(), rows, mapping, columns)));
  }

  private static Stream<TraceEvent> events(
      String file, CsvRows rows, ColumnMapping mapping, DelimitedColumns columns) {
    Iterator<Located<double[]>> inFileOrder =
        StreamedTrace.lazily(rows).map(columns::values).iterator();
    Iterator<Located<double[]>> ordered = new TimeOrdering<>(file, inFileOrder);
    return StreamedTrace.lazily(new SpannedRows<>(file, ordered, mapping.span()))
        .flatMap(columns::events);
  }
}
