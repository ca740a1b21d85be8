package dev.harmony.simulation;

/**
 * What one setting of a contender violated and cost.
 *
 * @param slaViolationRatio the share of violated steps, in [0, 1]
 * @param gpuHours what it cost; finite
 */
public record OperatingPoint(double slaViolationRatio, double gpuHours) {

  /**
   * @throws IllegalArgumentException if the ratio lies outside [0, 1] or the cost is not finite
   */
  public OperatingPoint {
    if (!(slaViolationRatio >= 0 && slaViolationRatio <= 1)) {
      throw new IllegalArgumentException(
          "slaViolationRatio must lie in [0, 1], but is " + slaViolationRatio);
    }
    if (!Double.isFinite(gpuHours)) {
      throw new IllegalArgumentException("gpuHours must be finite, but is " + gpuHours);
    }
  }

  /** The point of {@code score}. */
  public static OperatingPoint of(Score score) {
    return new OperatingPoint(score.slaViolationRatio(), score.gpuHours());
  }
}
