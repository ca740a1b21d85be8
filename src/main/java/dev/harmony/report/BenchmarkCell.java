package dev.harmony.report;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * One trace at one tolerance, over all seeds.
 *
 * @param result the trace, with any of its seeds
 * @param seeds what was found with each seed; not empty
 */
record BenchmarkCell(BenchmarkResult result, List<BenchmarkLevel> seeds) {

  BenchmarkCell {
    seeds = List.copyOf(seeds);
  }

  String title() {
    return result.trace();
  }

  double tolerance() {
    return seeds.get(0).tolerance();
  }

  boolean isAWeek() {
    return result.isAWeek();
  }

  boolean isSmoothed() {
    return result.smoothed();
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

  double mean(ToDoubleFunction<BenchmarkLevel> figure) {
    return seeds.stream().mapToDouble(figure).average().orElseThrow();
  }

  /** The words of the families of rivals. */
  List<String> families() {
    return seeds.get(0).rivals().stream().map(BenchmarkRival::family).toList();
  }

  /** The mean of a figure beside a family over the seeds with which it competed. */
  double rival(String family, ToDoubleFunction<BenchmarkRival> figure) {
    return rivals(family).mapToDouble(figure).average().orElseThrow();
  }

  /** The mean of a figure beside a family over the seeds for which it is known. */
  OptionalDouble known(String family, Function<BenchmarkRival, OptionalDouble> figure) {
    return rivals(family)
        .map(figure)
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .average();
  }

  private Stream<BenchmarkRival> rivals(String family) {
    return seeds.stream()
        .flatMap(seed -> seed.rivals().stream())
        .filter(rival -> rival.family().equals(family));
  }
}
