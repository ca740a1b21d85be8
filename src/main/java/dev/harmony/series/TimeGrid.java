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

  private static final int NANOS_PER_MILLI = 1_000_000;

  /**
   * @throws IllegalArgumentException if {@code step} is not a positive whole number of milliseconds
   *     or {@code length} is negative
   */
  public TimeGrid {
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(step, "step");
    if (step.toMillis() <= 0 || !step.equals(Duration.ofMillis(step.toMillis()))) {
      throw new IllegalArgumentException(
          "step must be a positive whole number of milliseconds, but is " + step);
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
    Duration since = Duration.between(start, instant);
    // Duration.toMillis rounds towards zero, which moves an instant before the start one step late.
    long millis = 1000 * since.getSeconds() + since.getNano() / NANOS_PER_MILLI;
    return Math.floorDiv(millis, step.toMillis());
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
