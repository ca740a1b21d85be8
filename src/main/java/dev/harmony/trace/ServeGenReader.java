package dev.harmony.trace;

import dev.harmony.series.Indicator;
import dev.harmony.series.Unit;
import dev.harmony.trace.TraceEvent.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Per-client request rates of alibaba/ServeGen (Xiang et al., "ServeGen: Workload Characterization
 * and Generation of Large Language Model Serving in Production", arXiv 2505.09999): one row a
 * client and window of ten minutes, columns {@code client}, {@code window_start_s} (seconds since
 * the beginning), {@code rate_rps}, {@code cv} (coefficient of variation of the gaps between
 * requests), {@code arrival_pattern} ({@code Gamma} or {@code Weibull}) and the two parameters of
 * the published fit, which are not used because they describe only the active part of a window. The
 * published files are one a client without a header; they are read here joined, with the header
 * above.
 *
 * <p>These are measured rates, not a log of requests, so the events are sampled: one count of
 * {@code requests} a minute, labelled smoothed, the same for the same seed. The trace begins at
 * 1970 because the source names no date. A missing window means rate zero. The clients use one
 * service and are added up, unless one of them is chosen as if it were a service of its own.
 */
public final class ServeGenReader implements TraceReader {

  private static final List<String> COLUMNS =
      List.of("client", "window_start_s", "rate_rps", "cv", "arrival_pattern");
  private static final Indicator REQUESTS = Indicator.gauge("requests", Unit.REQUESTS_PER_SECOND);
  private static final Optional<String> ALL_CLIENTS = Optional.of(ServiceRows.ALL);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Ten years of windows. */
  private static final NumberRange STARTS = new NumberRange(0, 10 * 366 * 86_400.0);

  private static final NumberRange RATES = new NumberRange(0, 1e5);
  private static final NumberRange VARIATIONS = new NumberRange(1e-3, 1e3);

  @Override
  public TraceFormat format() {
    return TraceFormat.SERVE_GEN;
  }

  @Override
  public boolean recognizes(String head) {
    return CsvRows.names(head).containsAll(COLUMNS);
  }

  @Override
  public Trace read(TraceSource source, TraceOptions options) {
    List<ClientWindow> windows = chosen(source.name(), windows(source), options.service());
    return new StreamedTrace(
        new TraceDescription(source.name(), format(), List.of(REQUESTS), true),
        () -> events(windows, options.seed()));
  }

  private static List<ClientWindow> chosen(
      String file, List<ClientWindow> windows, Optional<String> client) {
    return StreamedTrace.lazily(
            new ServiceRows<>(
                file, windows.iterator(), ClientWindow::client, client.or(() -> ALL_CLIENTS)))
        .filter(window -> ServiceRows.counts(window.client(), client))
        .toList();
  }

  private static Stream<TraceEvent> events(List<ClientWindow> windows, long seed) {
    long start = windows.stream().mapToLong(ClientWindow::startSeconds).min().orElseThrow();
    long[] counts = SmoothedArrivals.perMinute(windows, seed);
    return IntStream.range(0, counts.length)
        .mapToObj(minute -> reading(start + 60L * minute, counts[minute]));
  }

  private static TraceEvent reading(long second, long count) {
    return new Reading(
        Instant.ofEpochSecond(second), MINUTE, REQUESTS.name(), count, Meaning.COUNT);
  }

  /**
   * The published windows as they stand, in the order of the file.
   *
   * @throws TraceException if the source cannot be read, is not in this format, has no rows or
   *     tells of a client's window twice
   */
  public static List<ClientWindow> windows(TraceSource source) {
    List<ClientWindow> windows = new ArrayList<>();
    Map<String, Long> lines = new HashMap<>();
    try (CsvRows rows = CsvRows.open(source)) {
      List<Integer> columns = COLUMNS.stream().map(rows::column).toList();
      while (rows.hasNext()) {
        TableRow row = rows.next();
        ClientWindow window = window(row, columns);
        Long earlier = lines.put(window.client() + "@" + window.startSeconds(), row.line());
        if (earlier != null) {
          throw row.fault("repeats the client and window of line " + earlier);
        }
        windows.add(window);
      }
    }
    if (windows.isEmpty()) {
      throw new TraceException(source.name() + ": has a header only, expected rows below it");
    }
    return List.copyOf(windows);
  }

  private static ClientWindow window(TableRow row, List<Integer> columns) {
    long start = row.wholeNumber(columns.get(1), STARTS);
    if (start % ClientWindow.SECONDS != 0) {
      throw row.malformed(columns.get(1), "a multiple of " + ClientWindow.SECONDS);
    }
    return new ClientWindow(
        row.text(columns.get(0)),
        start,
        row.number(columns.get(2), RATES),
        row.number(columns.get(3), VARIATIONS),
        pattern(row, columns.get(4)));
  }

  private static ArrivalPattern pattern(TableRow row, int column) {
    for (ArrivalPattern pattern : ArrivalPattern.values()) {
      if (pattern.word().equals(row.text(column))) {
        return pattern;
      }
    }
    throw row.malformed(column, "one of " + String.join(", ", ArrivalPattern.words()));
  }
}
