package dev.harmony.report;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Harmony beside the HorizontalPodAutoscaler at equal violations: what the best settings of the
 * latter, chosen in hindsight, cost at Harmony's own share of violated steps. Between two settings
 * the cost is interpolated on the lower convex hull over the logarithm of the ratio.
 *
 * @param slaViolationRatio the share of violated steps at which both are compared
 * @param rivalGpuHours what the rival costs there; positive
 * @param above GPU-hours of Harmony above those, as a share of them; negative when Harmony is
 *     cheaper
 * @param gapClosed the share of the rival's gap to the oracle that Harmony closes, {@code 1 - (ours
 *     - oracle) / (rival - oracle)}: negative when Harmony is dearer than the rival; empty where
 *     there is no oracle or the rival is no dearer than it
 */
public record HindsightComparison(
    double slaViolationRatio, double rivalGpuHours, double above, OptionalDouble gapClosed) {

  /** All parts are required. */
  public HindsightComparison {
    Objects.requireNonNull(gapClosed, "gapClosed");
  }
}
