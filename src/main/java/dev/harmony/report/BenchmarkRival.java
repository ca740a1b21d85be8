package dev.harmony.report;

import dev.harmony.simulation.ToleranceComparison;
import java.util.OptionalDouble;

/**
 * A family of rivals at one tolerance.
 *
 * @param family the word of the family
 * @param tuned its setting that was cheapest within the tolerance on the history
 * @param hindsight its setting that was cheapest within the tolerance on the test part
 * @param relativeCost our GPU-hours as a share of the family's at the violations of {@code
 *     hindsight}; empty where our frontier does not reach them
 * @param gapClosed the share of the family's gap to the bound that we close there; empty where it
 *     is not known
 */
public record BenchmarkRival(
    String family,
    BenchmarkPoint tuned,
    BenchmarkPoint hindsight,
    OptionalDouble relativeCost,
    OptionalDouble gapClosed) {

  /** What {@code against} found. */
  static BenchmarkRival of(ToleranceComparison.Against against) {
    return new BenchmarkRival(
        against.family().word(),
        BenchmarkPoint.of(against.tuned()),
        BenchmarkPoint.of(against.hindsight()),
        against.equalViolations().relativeCost(),
        against.equalViolations().gapClosed());
  }
}
