package dev.harmony.report;

import dev.harmony.simulation.ToleranceComparison;
import java.util.List;

/**
 * One trace with one seed at one tolerance.
 *
 * @param tolerance the share of steps that may be violated
 * @param ours what we did
 * @param bound GPU-hours that no plan with as many violations as ours can cost less than
 * @param rivals each family of rivals
 */
public record BenchmarkLevel(
    double tolerance, BenchmarkPoint ours, double bound, List<BenchmarkRival> rivals) {

  /** Copies the rivals. */
  public BenchmarkLevel {
    rivals = List.copyOf(rivals);
  }

  /** What {@code cell} found. */
  static BenchmarkLevel of(ToleranceComparison.Cell cell) {
    return new BenchmarkLevel(
        cell.tolerance(),
        BenchmarkPoint.of("tolerance " + cell.tolerance(), cell.ours()),
        cell.bound().gpuHours(),
        cell.rivals().stream().map(BenchmarkRival::of).toList());
  }
}
