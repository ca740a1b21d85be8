package dev.harmony.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.DoubleConsumer;

/** The time of day and of the week, in UTC, and the length of a step. */
final class Calendar {

  private static final List<Duration> PERIODS =
      List.of(Duration.ofDays(1), Duration.ofHours(12), Duration.ofDays(7));

  /** Sine and cosine of each period and the length of a step. */
  static final int WIDTH = 2 * PERIODS.size() + 1;

  /** Tokens that every indicator sees. */
  static final int TOKENS = 2;

  private Calendar() {}

  /** Writes the numbers of {@code now}. */
  static void write(Instant now, Duration step, DoubleConsumer sink) {
    for (Duration period : PERIODS) {
      long millis = Math.floorMod(now.toEpochMilli(), period.toMillis());
      double phase = 2 * Math.PI * millis / period.toMillis();
      sink.accept(Math.sin(phase));
      sink.accept(Math.cos(phase));
    }
    sink.accept(Math.log(step.toMillis() / 60_000.0) / 2);
  }
}
