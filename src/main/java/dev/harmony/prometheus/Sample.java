package dev.harmony.prometheus;

import java.time.Instant;
import java.util.Objects;

/**
 * A value at a time.
 *
 * @param at when it was evaluated, to the millisecond
 * @param value the value; may be {@code NaN} or infinite
 */
public record Sample(Instant at, double value) {

  /** The time is required. */
  public Sample {
    Objects.requireNonNull(at, "at");
  }
}
