package dev.harmony.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A time in which demand went on but nothing was observed.
 *
 * @param start when the observations stopped
 * @param length how long they were absent; positive
 */
public record Outage(Instant start, Duration length) {

  /**
   * @throws IllegalArgumentException if {@code length} is not positive
   */
  public Outage {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(length, "length");
    if (length.isNegative() || length.isZero()) {
      throw new IllegalArgumentException("length must be positive, but is " + length);
    }
  }

  /** When observations resume. */
  public Instant end() {
    return start.plus(length);
  }

  /** Whether {@code instant} lies in the outage; the start does, the end does not. */
  public boolean contains(Instant instant) {
    return !instant.isBefore(start) && instant.isBefore(end());
  }
}
