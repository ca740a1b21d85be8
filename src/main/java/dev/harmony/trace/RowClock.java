package dev.harmony.trace;

import java.time.Duration;
import java.time.Instant;

/** The times of rows that name none: each begins where the one before it ends. */
final class RowClock {

  private final Duration step;
  private Instant next;

  private RowClock(Instant start, Duration step) {
    this.step = step;
    this.next = start;
  }

  /**
   * The clock of {@code file}.
   *
   * @throws TraceException if {@code options} do not tell the step
   */
  static RowClock of(String file, TraceOptions options) {
    Duration step =
        options
            .step()
            .orElseThrow(
                () ->
                    new TraceException(
                        file
                            + ": names no times, expected a column of times or the step from row to row:"
                            + " --step-seconds, trace.stepSeconds in a manifest"));
    return new RowClock(options.start(), step);
  }

  /** The time that each row covers. */
  Duration step() {
    return step;
  }

  /** The beginning of the next row. */
  Instant next() {
    Instant at = next;
    next = at.plus(step);
    return at;
  }
}
