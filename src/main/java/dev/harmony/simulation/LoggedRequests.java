package dev.harmony.simulation;

import dev.harmony.series.TimeGrid;
import dev.harmony.service.batching.Request;
import dev.harmony.trace.Trace;
import dev.harmony.trace.TraceEvent;
import dev.harmony.trace.TraceEvent.Arrival;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The requests that a trace tells one by one, as far as they arrive within the steps of a replay,
 * read from the trace each time. A request without generated tokens, one that failed, wants one.
 *
 * @param trace what was recorded
 * @param grid the steps
 */
public record LoggedRequests(Trace trace, TimeGrid grid) implements RequestSource {

  private static final double NANOS = 1e9;

  /** Both parts are required. */
  public LoggedRequests {
    Objects.requireNonNull(trace, "trace");
    Objects.requireNonNull(grid, "grid");
  }

  @Override
  public Stream<Request> requests() {
    double end = seconds(grid.end());
    return trace
        .events()
        .<Request>mapMulti(
            (event, taker) -> {
              if (event instanceof Arrival arrival) {
                taker.accept(request(arrival));
              }
            })
        .dropWhile(request -> request.arrivedAt() < 0)
        .takeWhile(request -> request.arrivedAt() < end);
  }

  /** Whether {@code trace} tells requests: whether its first event is one. */
  public static boolean areIn(Trace trace) {
    try (Stream<TraceEvent> events = trace.events()) {
      return events.findFirst().filter(Arrival.class::isInstance).isPresent();
    }
  }

  private Request request(Arrival arrival) {
    return new Request(
        seconds(arrival.at()), arrival.inputTokens(), Math.max(1, arrival.outputTokens()));
  }

  private double seconds(Instant instant) {
    return grid.start().until(instant, ChronoUnit.NANOS) / NANOS;
  }
}
