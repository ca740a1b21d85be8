package dev.harmony.series;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * Evenly spaced steps in time. Step {@code i} covers the half-open interval from {@code instant(i)}
 * to {@code instant(i + 1)}.
 *
 * @param start the beginning of step 0
 * @param step the length of each step; positive, a whole number of milliseconds
 * @param length the number of steps; zero or more
 */
public record TimeGrid(Instant start, Duration step, int length) {

  /**
   * @throws IllegalArgumentException if {@code step} is not positive or {@code length} is negative
   */
  public TimeGrid {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(step, "step");
    if (step.toMillis() <= 0) {
      throw new IllegalArgumentException("step must be at least one millisecond, but is " + step);
    }
    if (length < 0) {
      throw new IllegalArgumentException("length must not be negative, but is " + length);
    }
  }

  /** The beginning of step {@code index}, which may lie outside the grid. */
  public Instant instant(long index) {
    return start.plusMillis(Math.multiplyExact(step.toMillis(), index));
  }

  /** The end of the last step, exclusive. */
  public Instant end() {
    return instant(length);
  }

  /** The index of the step that contains {@code instant}; negative or beyond the end if outside. */
  public long indexOf(Instant instant) {
    return Math.floorDiv(Duration.between(start, instant).toMillis(), step.toMillis());
  }

  /**
   * The steps {@code from} (inclusive) to {@code to} (exclusive).
   *
   * @throws IndexOutOfBoundsException unless {@code 0 <= from <= to <= length}
   */
  public TimeGrid slice(int from, int to) {
    Objects.checkFromToIndex(from, to, length);
    return new TimeGrid(instant(from), step, to - from);
  }
}
