package dev.harmony.control;

import dev.harmony.plan.Plan;
import dev.harmony.workload.ClusterState;
import dev.harmony.workload.ScalingPolicy;

/** The replicas of workloads, as they are and as they are to be. */
public interface Cluster {

  /**
   * The replicas of the policy's workload.
   *
   * @throws ClusterException if they cannot be observed
   */
  ClusterState observe(ScalingPolicy policy);

  /**
   * Carries out a plan.
   *
   * @throws ClusterException if it is refused
   */
  void apply(ScalingPolicy policy, Plan plan);
}
