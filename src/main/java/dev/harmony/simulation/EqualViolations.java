package dev.harmony.simulation;

import java.util.OptionalDouble;

/**
 * Ours against a rival at the rival's share of violated steps.
 *
 * @param slaViolationRatio the rival's
 * @param ours our GPU-hours at that ratio, on the frontier of our tolerances; empty outside it
 * @param rival the rival's GPU-hours, on the frontier of its settings; empty outside it
 * @param oracle the bound at that ratio
 */
public record EqualViolations(
    double slaViolationRatio, OptionalDouble ours, OptionalDouble rival, double oracle) {

  /**
   * The comparison at {@code ratio}.
   *
   * @param steps the steps of the part that all were scored on
   */
  static EqualViolations of(double ratio, Frontier ours, Frontier rival, Oracle oracle, int steps) {
    return new EqualViolations(
        ratio,
        ours.gpuHoursAt(ratio),
        rival.gpuHoursAt(ratio),
        oracle.bound(ratio * steps).gpuHours());
  }

  /** Our cost as a share of the rival's; empty where either is not known. */
  public OptionalDouble relativeCost() {
    return ours.isPresent() && rival.isPresent()
        ? OptionalDouble.of(ours.getAsDouble() / rival.getAsDouble())
        : OptionalDouble.empty();
  }

  /** The share of the rival's gap to the oracle that we close; empty where it is not known. */
  public OptionalDouble gapClosed() {
    return ours.isPresent() && rival.isPresent()
        ? Frontier.gapClosed(ours.getAsDouble(), rival.getAsDouble(), oracle)
        : OptionalDouble.empty();
  }
}
