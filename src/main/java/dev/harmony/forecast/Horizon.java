package dev.harmony.forecast;

import java.time.Duration;

/**
 * How far and how finely a forecast looks ahead.
 *
 * @param step the length of each step; positive
 * @param steps how many steps; positive
 */
public record Horizon(Duration step, int steps) {

  /**
   * @throws IllegalArgumentException if {@code step} or {@code steps} is not positive
   */
  public Horizon {
    if (step.toMillis() <= 0) {
      throw new IllegalArgumentException("step must be at least one millisecond, but is " + step);
    }
    if (steps < 1) {
      throw new IllegalArgumentException("steps must be at least 1, but is " + steps);
    }
  }
}
