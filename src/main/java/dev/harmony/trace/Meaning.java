package dev.harmony.trace;

import java.time.Duration;

/** What the number in a reading says about its span of time. */
public enum Meaning {
  /** How fast something happened on average over the span, per second; never negative. */
  RATE,
  /** How often something happened within the span; never negative. */
  COUNT,
  /** How much of something there was on average over the span. */
  LEVEL;

  /**
   * The mean over the span that {@code value} stands for: a count per second, anything else as it
   * is.
   *
   * @param value what was recorded
   * @param span the time it covers; positive
   */
  double meanOver(Duration span, double value) {
    return this == COUNT ? value / (span.toNanos() / 1e9) : value;
  }

  /** The lowest value that makes sense. */
  double lowest() {
    return this == LEVEL ? Double.NEGATIVE_INFINITY : 0;
  }
}
