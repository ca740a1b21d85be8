package dev.harmony.workload;

import java.util.Objects;

/**
 * A bound that an indicator of latency must stay below.
 *
 * @param indicator the name of the indicator
 * @param threshold in the indicator's unit; positive
 */
public record LatencyThreshold(String indicator, double threshold) {

  /**
   * @throws IllegalArgumentException if {@code threshold} is not positive and finite
   */
  public LatencyThreshold {
    Objects.requireNonNull(indicator, "indicator");
    if (!(threshold > 0) || Double.isInfinite(threshold)) {
      throw new IllegalArgumentException("threshold must be positive, but is " + threshold);
    }
  }

  /** The same bound in a unit that is so many times smaller. */
  public LatencyThreshold times(double factor) {
    return new LatencyThreshold(indicator, threshold * factor);
  }
}
