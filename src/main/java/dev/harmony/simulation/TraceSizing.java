package dev.harmony.simulation;

import dev.harmony.decision.Requirement;
import dev.harmony.workload.ReplicaBounds;

/**
 * What a benchmark takes for granted where neither the trace nor a policy says it, from the first
 * half of the trace alone: one replica serves a twentieth of the mean demand, and from one replica
 * to three times the peak need may run.
 *
 * @param capacityPerReplica demand that one replica serves; positive
 * @param bounds the replicas allowed
 */
public record TraceSizing(double capacityPerReplica, ReplicaBounds bounds) {

  private static final int MEAN_REPLICAS = 20;
  private static final int PEAKS = 3;

  /**
   * The sizing for {@code demand}.
   *
   * @throws IllegalArgumentException if there is no demand in the first half
   */
  public static TraceSizing of(DemandSeries demand) {
    int half = Math.max(1, demand.length() / 2);
    double mean = demand.mean(0, half);
    if (!(mean > 0)) {
      throw new IllegalArgumentException(
          "the first half of a trace must have demand, but its mean is " + mean);
    }
    double capacity = mean / MEAN_REPLICAS;
    int peak = Requirement.replicas(demand.peak(0, half), capacity, Integer.MAX_VALUE / PEAKS - 1);
    return new TraceSizing(capacity, new ReplicaBounds(1, PEAKS * peak));
  }
}
