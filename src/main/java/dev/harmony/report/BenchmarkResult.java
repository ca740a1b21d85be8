package dev.harmony.report;

import dev.harmony.series.TimeGrid;
import dev.harmony.simulation.Contender;
import dev.harmony.simulation.ToleranceComparison;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What a benchmark found on one trace with one seed, in figures that can be kept in a file.
 *
 * @param trace the name of the trace
 * @param smoothed whether its demand was interpolated between coarse rates
 * @param minutes how long the trace is; its second half was scored
 * @param seed of all random numbers
 * @param levels ours and the rivals at each tolerance
 * @param steady the contenders that do not depend on the tolerance
 */
public record BenchmarkResult(
    String trace,
    boolean smoothed,
    long minutes,
    long seed,
    List<BenchmarkLevel> levels,
    List<Steady> steady) {

  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration TWO_DAYS = Duration.ofDays(2);

  /**
   * A contender that does not depend on the tolerance.
   *
   * @param name the word that names it
   * @param point what it did
   */
  public record Steady(String name, BenchmarkPoint point) {}

  /** Copies the lists. */
  public BenchmarkResult {
    Objects.requireNonNull(trace, "trace");
    levels = List.copyOf(levels);
    steady = List.copyOf(steady);
  }

  /** What a replay of {@code trace} over {@code grid} found, with nothing in it yet. */
  public static BenchmarkResult of(String trace, boolean smoothed, TimeGrid grid, long seed) {
    Duration length = grid.step().multipliedBy(grid.length());
    return new BenchmarkResult(trace, smoothed, length.toMinutes(), seed, List.of(), List.of());
  }

  /** The same with ours and the rivals at each tolerance. */
  public BenchmarkResult withLevels(ToleranceComparison.Outcome comparison) {
    return new BenchmarkResult(
        trace,
        smoothed,
        minutes,
        seed,
        comparison.cells().stream().map(BenchmarkLevel::of).toList(),
        steady);
  }

  /** The same with the contenders that do not depend on the tolerance. */
  public BenchmarkResult withSteady(List<Contender> contenders) {
    List<Steady> lines =
        contenders.stream()
            .map(
                each ->
                    new Steady(
                        each.name().word(), BenchmarkPoint.of(each.settings(), each.score())))
            .toList();
    return new BenchmarkResult(trace, smoothed, minutes, seed, levels, lines);
  }

  /**
   * What the contender of this name did.
   *
   * @throws IllegalArgumentException if it did not compete
   */
  BenchmarkPoint steady(String name) {
    return steady.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no contender '" + name + "'"))
        .point();
  }

  /** Whether the trace is long enough to count for the promise. */
  boolean isAWeek() {
    return minutes >= WEEK.toMinutes();
  }

  /** Whether the trace is too short to enter a median. */
  boolean isReportedOnly() {
    return minutes < TWO_DAYS.toMinutes();
  }
}
