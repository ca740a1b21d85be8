package dev.harmony.trace;

import dev.harmony.series.TimeGrid;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Which part of a trace counts.
 *
 * @param skip how much of its beginning does not; zero or more
 * @param length how much after that does, where the trace is that long; positive; empty for all
 */
public record TraceSection(Duration skip, Optional<Duration> length) {

  /** All of it. */
  public static final TraceSection WHOLE = new TraceSection(Duration.ZERO, Optional.empty());

  /**
   * @throws IllegalArgumentException if {@code skip} is negative or {@code length} not positive
   */
  public TraceSection {
    Objects.requireNonNull(length, "length");
    if (skip.isNegative()) {
      throw new IllegalArgumentException("skip must not be negative, but is " + skip);
    }
    if (length.isPresent() && (length.get().isNegative() || length.get().isZero())) {
      throw new IllegalArgumentException("length must be positive, but is " + length.get());
    }
  }

  /**
   * This part of {@code trace}, in whole steps: a step that is skipped in part is skipped. The
   * number of skipped rows stays that of the whole trace.
   *
   * @throws TraceException if nothing is left
   */
  public SampledTrace of(SampledTrace trace) {
    TimeGrid grid = trace.window().grid();
    long from = steps(skip.plus(grid.step()).minusNanos(1), grid);
    long most = grid.length() - from;
    long taken = Math.min(most, length.map(each -> steps(each, grid)).orElse(most));
    if (taken <= 0) {
      throw new TraceException(
          "%s: has %d steps of %s, of which skipping %s and taking %s leaves none"
              .formatted(
                  trace.description().name(),
                  grid.length(),
                  grid.step(),
                  skip,
                  length.map(Duration::toString).orElse("the rest")));
    }
    return new SampledTrace(
        trace.description(),
        trace.window().slice((int) from, (int) (from + taken)),
        trace.outages(),
        trace.skipped());
  }

  private static long steps(Duration duration, TimeGrid grid) {
    return duration.dividedBy(grid.step());
  }
}
