package dev.harmony.simulation;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Quantiles of a latency over requests, in seconds and to a percent; empty where there were no
 * requests, or too many that never got there.
 *
 * @param median that half of the requests did not exceed
 * @param percentile95 that 95 % of the requests did not exceed
 * @param percentile99 that 99 % of the requests did not exceed
 */
public record LatencyQuantiles(
    OptionalDouble median, OptionalDouble percentile95, OptionalDouble percentile99) {

  /** All parts are required. */
  public LatencyQuantiles {
    Objects.requireNonNull(median, "median");
    Objects.requireNonNull(percentile95, "percentile95");
    Objects.requireNonNull(percentile99, "percentile99");
  }
}
