package dev.harmony.control;

import dev.harmony.plan.Plan;
import dev.harmony.workload.ClusterState;
import dev.harmony.workload.PolicyKey;
import dev.harmony.workload.ScalingPolicy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Workloads whose replicas are ready as soon as they are asked for. */
final class FakeCluster implements Cluster {

  static final int REPLICAS = 12;

  private final Map<PolicyKey, Integer> replicas = new HashMap<>();
  private final Set<PolicyKey> invisible = new HashSet<>();
  private final Set<PolicyKey> unwilling = new HashSet<>();
  private final List<PolicyKey> applied = new ArrayList<>();

  void hides(ScalingPolicy policy) {
    invisible.add(policy.key());
  }

  void refuses(ScalingPolicy policy) {
    unwilling.add(policy.key());
  }

  void serves(ScalingPolicy policy) {
    invisible.remove(policy.key());
    unwilling.remove(policy.key());
  }

  int replicas(ScalingPolicy policy) {
    return replicas.getOrDefault(policy.key(), REPLICAS);
  }

  /** The policies whose plans were carried out, in that order. */
  List<PolicyKey> applied() {
    return List.copyOf(applied);
  }

  @Override
  public ClusterState observe(ScalingPolicy policy) {
    if (invisible.contains(policy.key())) {
      throw new ClusterException("the workload is not found", new IOException("404"));
    }
    return Services.ready(replicas(policy));
  }

  @Override
  public void apply(ScalingPolicy policy, Plan plan) {
    if (unwilling.contains(policy.key())) {
      throw new ClusterException("the workload was changed meanwhile", new IOException("409"));
    }
    applied.add(policy.key());
    replicas.put(policy.key(), plan.replicas());
  }
}
