package dev.harmony.report;

import dev.harmony.simulation.EqualViolations;
import dev.harmony.simulation.ToleranceComparison;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * One trace at one tolerance, over all seeds.
 *
 * @param result the trace, with any of its seeds
 * @param seeds the comparison with each seed; not empty
 */
record BenchmarkCell(BenchmarkResult result, List<ToleranceComparison.Cell> seeds) {

  BenchmarkCell {
    seeds = List.copyOf(seeds);
  }

  String title() {
    return result.trace() + (result.smoothed() ? " (smoothed)" : "");
  }

  double tolerance() {
    return seeds.get(0).tolerance();
  }

  boolean isAWeek() {
    return result.isAWeek();
  }

  boolean isReportedOnly() {
    return result.isReportedOnly();
  }

  /** The share of violated steps, in the mean over the seeds. */
  double kept() {
    return mean(seed -> seed.ours().slaViolationRatio());
  }

  /** The share of violated steps with the worst seed. */
  double worst() {
    return seeds.stream().mapToDouble(seed -> seed.ours().slaViolationRatio()).max().orElseThrow();
  }

  /** How far the worst seed lies above the tolerance. */
  double excess() {
    return worst() - tolerance();
  }

  double mean(ToDoubleFunction<ToleranceComparison.Cell> figure) {
    return seeds.stream().mapToDouble(figure).average().orElseThrow();
  }

  /** The mean of a figure at equal violations over the seeds for which it is known. */
  OptionalDouble known(Function<EqualViolations, OptionalDouble> figure) {
    return seeds.stream()
        .map(ToleranceComparison.Cell::equalViolations)
        .map(figure)
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .average();
  }
}
