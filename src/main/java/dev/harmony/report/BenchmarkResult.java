package dev.harmony.report;

import dev.harmony.series.TimeGrid;
import dev.harmony.simulation.Contender;
import dev.harmony.simulation.ToleranceComparison;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What a benchmark found on one trace with one seed.
 *
 * @param trace the name of the trace
 * @param smoothed whether its demand was interpolated between coarse rates
 * @param grid the steps that were replayed; the second half was scored
 * @param seed of all random numbers
 * @param comparison ours at several tolerances against the HorizontalPodAutoscaler
 * @param steady the contenders that do not depend on the tolerance
 */
public record BenchmarkResult(
    String trace,
    boolean smoothed,
    TimeGrid grid,
    long seed,
    ToleranceComparison.Outcome comparison,
    List<Contender> steady) {

  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration TWO_DAYS = Duration.ofDays(2);

  /** All parts are required. */
  public BenchmarkResult {
    Objects.requireNonNull(trace, "trace");
    Objects.requireNonNull(grid, "grid");
    Objects.requireNonNull(comparison, "comparison");
    steady = List.copyOf(steady);
  }

  /** How long the trace is. */
  Duration length() {
    return grid.step().multipliedBy(grid.length());
  }

  /** Whether the trace is long enough to count for the promise. */
  boolean isAWeek() {
    return length().compareTo(WEEK) >= 0;
  }

  /** Whether the trace is too short to enter a median. */
  boolean isReportedOnly() {
    return length().compareTo(TWO_DAYS) < 0;
  }
}
