package dev.harmony.rule.horizontal;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * What one sync decided.
 *
 * @param currentReplicas the count before it
 * @param desiredReplicas the count after it
 * @param proposedReplicas the raw proposal of all metrics, before stabilisation and limits; empty
 *     if the metrics were not asked or may not be followed
 * @param winningMetric index of the metric that the proposal came from; empty without a proposal
 * @param failedMetrics how many metrics could not be evaluated
 * @param rescaleReason why the count was changed
 * @param state what to remember until the next sync
 */
public record HorizontalOutcome(
    int currentReplicas,
    int desiredReplicas,
    OptionalInt proposedReplicas,
    OptionalInt winningMetric,
    int failedMetrics,
    RescaleReason rescaleReason,
    HorizontalState state) {

  /**
   * @throws NullPointerException if a component is null
   */
  public HorizontalOutcome {
    Objects.requireNonNull(proposedReplicas, "proposedReplicas");
    Objects.requireNonNull(winningMetric, "winningMetric");
    Objects.requireNonNull(rescaleReason, "rescaleReason");
    Objects.requireNonNull(state, "state");
  }

  /** Whether the count changes. */
  public boolean rescales() {
    return desiredReplicas != currentReplicas;
  }
}
