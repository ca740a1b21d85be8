package dev.harmony.control;

import dev.harmony.series.IndicatorWindow;
import dev.harmony.workload.ClusterState;
import dev.harmony.workload.ScalingPolicy;
import java.time.Instant;
import java.util.Objects;

/**
 * All that one decision is made from.
 *
 * @param now the moment of the decision, not before the end of {@code indicators}
 * @param policy what is wanted
 * @param indicators what was observed, in steps of the policy's resolution; its last step is the
 *     newest complete one
 * @param cluster the replicas that exist
 * @param memory what was learnt before
 */
public record Snapshot(
    Instant now,
    ScalingPolicy policy,
    IndicatorWindow indicators,
    ClusterState cluster,
    Memory memory) {

  /** All parts are required. */
  public Snapshot {
    Objects.requireNonNull(now, "now");
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(indicators, "indicators");
    Objects.requireNonNull(cluster, "cluster");
    Objects.requireNonNull(memory, "memory");
  }
}
