package dev.harmony.plan;

import dev.harmony.decision.Decision;
import dev.harmony.workload.ClusterState;
import dev.harmony.workload.Mode;
import dev.harmony.workload.ScalingPolicy;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Turns a decision into actions that the policy allows on the workload as it is now. */
public final class Planner {

  private Planner() {}

  /** The plan for {@code decision}: within the bounds, and only what the mode may do. */
  public static Plan plan(Decision decision, ScalingPolicy policy, ClusterState cluster) {
    Set<Constraint> constraints = EnumSet.noneOf(Constraint.class);
    int replicas = policy.bounds().clamp(decision.wantedReplicas());
    if (replicas < decision.wantedReplicas()) {
      constraints.add(Constraint.MAX_REPLICAS);
    } else if (replicas > decision.wantedReplicas()) {
      constraints.add(Constraint.MIN_REPLICAS);
    }
    if (!acts(policy.mode(), cluster.desired(), replicas)) {
      constraints.add(Constraint.MODE);
      replicas = cluster.desired();
    }
    List<Action> actions =
        replicas == cluster.desired()
            ? List.of()
            : List.of(new Action.SetReplicas(cluster.desired(), replicas));
    return new Plan(actions, replicas, constraints);
  }

  private static boolean acts(Mode mode, int from, int to) {
    return from == to
        || switch (mode) {
          case AUTO -> true;
          case SCALE_UP_ONLY -> to > from;
          case PREVIEW, OFF -> false;
        };
  }
}
