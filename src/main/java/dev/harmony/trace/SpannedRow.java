package dev.harmony.trace;

import java.time.Duration;

/**
 * A row with the time that it covers.
 *
 * @param row the row, at the beginning of its span
 * @param span the length of the span; zero if a later row names the same time
 */
record SpannedRow<T>(Located<T> row, Duration span) {

  /** Whether a later row names the same time. */
  boolean isRepeated() {
    return span.isZero();
  }
}
