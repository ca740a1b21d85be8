package dev.harmony.trace;

import dev.harmony.trace.TraceEvent.Arrival;
import dev.harmony.trace.TraceEvent.Skipped;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A request log in delimited text, one row a request, in time order but for {@link
 * TimeOrdering#BOUND} places. Never more rows than that are held.
 *
 * @param time the column of arrival times
 * @param timestampFormat how they are written
 * @param input the column of prompt tokens
 * @param output the column of generated tokens
 * @param service the column of the service that was asked; a log need not have it
 */
record RequestLog(
    String time, TimestampFormat timestampFormat, String input, String output, String service) {

  private static final NumberRange TOKENS = new NumberRange(0, 1e9);

  /** Whether the beginning of a file names the columns that every such log has. */
  boolean recognizes(String head) {
    return CsvRows.names(head).containsAll(List.of(time, input, output));
  }

  /**
   * The trace in {@code source}.
   *
   * @throws TraceException if it cannot be read or its header lacks a column
   */
  Trace read(TraceFormat format, TraceSource source, TraceOptions options) {
    try (CsvRows rows = CsvRows.open(source)) {
      columns(rows);
    }
    return new StreamedTrace(
        new TraceDescription(source.name(), format, StepSampling.ARRIVAL_INDICATORS, false),
        () ->
            CsvRows.open(source).stream(
                rows ->
                    events(
                        source.name(),
                        StreamedTrace.lazily(rows).map(columns(rows)::request).iterator(),
                        options.service())));
  }

  /**
   * The requests in the order of time; those of other services than {@code chosen} are skipped.
   *
   * @param requests in the order of the file
   */
  static Stream<TraceEvent> events(
      String file, Iterator<Located<LoggedRequest>> requests, Optional<String> chosen) {
    Iterator<Located<LoggedRequest>> known =
        new ServiceRows<>(file, requests, request -> request.value().service(), chosen);
    return StreamedTrace.lazily(new TimeOrdering<>(file, known))
        .map(
            request ->
                ServiceRows.counts(request.value().service(), chosen)
                    ? request.value().arrival()
                    : new Skipped(request.at(), SkipReason.OTHER_SERVICE));
  }

  private Columns columns(TableRows rows) {
    return new Columns(
        rows.column(time),
        timestampFormat,
        rows.column(input),
        rows.column(output),
        rows.header().contains(service) ? rows.column(service) : -1);
  }

  /** Where the columns are; the service is -1 where there is none. */
  private record Columns(
      int time, TimestampFormat timestampFormat, int input, int output, int service) {

    Located<LoggedRequest> request(TableRow row) {
      Instant at = row.time(time, timestampFormat);
      int inputTokens = (int) row.wholeNumber(input, TOKENS);
      int outputTokens = (int) row.wholeNumber(output, TOKENS);
      return new Located<>(
          row.line(),
          at,
          new LoggedRequest(
              service < 0 ? "" : row.text(service), new Arrival(at, inputTokens, outputTokens)));
    }
  }
}
