package dev.harmony.trace;

import dev.harmony.series.Indicator;
import dev.harmony.trace.TraceEvent.Reading;
import dev.harmony.trace.TraceEvent.Skipped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Bare counts: one number a line, how many requests arrived in a step. A first line that is no
 * number is the name of the only column. The step is declared, the start, too, or 1970. A line that
 * is empty or says in words that there is no value covers a step that was not observed.
 */
public final class CountsReader implements TraceReader {

  private static final Indicator REQUESTS = StepSampling.ARRIVAL_INDICATORS.get(0);

  @Override
  public TraceFormat format() {
    return TraceFormat.COUNTS;
  }

  @Override
  public boolean recognizes(String head) {
    List<String> lines = head.lines().map(String::strip).limit(2).toList();
    return CsvRows.names(head).size() == 1 && lines.stream().anyMatch(CountsReader::isCount);
  }

  private static boolean isCount(String line) {
    return !Double.isNaN(NumberRange.NOT_NEGATIVE.parse(line));
  }

  @Override
  public Trace read(TraceSource source, TraceOptions options) {
    RowClock.of(source.name(), options);
    return new StreamedTrace(
        new TraceDescription(source.name(), format(), List.of(REQUESTS), false),
        () -> events(source, RowClock.of(source.name(), options)));
  }

  private static Stream<TraceEvent> events(TraceSource source, RowClock clock) {
    CsvRows rows = CsvRows.openWithEmptyLines(source);
    return rows.stream(
        below ->
            Stream.concat(counted(rows.headerRow()), StreamedTrace.lazily(below))
                .map(row -> event(row, clock)));
  }

  /** The first row if it is a count. */
  private static Stream<TableRow> counted(TableRow first) {
    if (first.header().size() != 1) {
      throw first.fault("has several columns, expected one number a line");
    }
    return isName(first) ? Stream.empty() : Stream.of(first);
  }

  /** Whether the row names the column; a damaged number is no name. */
  private static boolean isName(TableRow row) {
    return !row.isAbsent(0) && Character.isLetter(row.text(0).charAt(0));
  }

  private static TraceEvent event(TableRow row, RowClock clock) {
    Instant at = clock.next();
    return row.isAbsent(0)
        ? new Skipped(at, SkipReason.NOTHING_OBSERVED)
        : new Reading(
            at,
            clock.step(),
            REQUESTS.name(),
            row.number(0, NumberRange.NOT_NEGATIVE),
            Meaning.COUNT);
  }
}
