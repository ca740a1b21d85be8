package dev.harmony.plan;

import dev.harmony.decision.Decision;
import dev.harmony.workload.ClusterState;
import dev.harmony.workload.ScalingPolicy;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns decisions into actions that a policy allows on its workload as it is now: held to the
 * policy's {@code behavior}, within its bounds, and only what its mode may do.
 *
 * @param policy whose decisions these are
 */
public record Planner(ScalingPolicy policy) {

  /**
   * A plan with what has to be remembered.
   *
   * @param plan what to do now
   * @param memory what {@code behavior} remembers; empty where the policy sets none
   */
  public record Planned(Plan plan, Optional<BehaviorMemory> memory) {}

  /** The plan for {@code decision} on {@code cluster} at {@code now}. */
  public Planned plan(
      Decision decision, ClusterState cluster, Instant now, Optional<BehaviorMemory> memory) {
    Set<Constraint> constraints = EnumSet.noneOf(Constraint.class);
    int replicas = decision.wantedReplicas();
    Optional<BehaviorMemory> next = memory;
    if (policy.behavior().isPresent()) {
      long millis = now.toEpochMilli();
      BehaviorLimits.Limited limited =
          new BehaviorLimits(policy.behavior().get())
              .limit(
                  replicas,
                  cluster.desired(),
                  millis,
                  memory.orElseGet(() -> BehaviorMemory.ofStart(cluster.desired(), millis)));
      replicas = limited.replicas();
      constraints.addAll(limited.constraints());
      next = Optional.of(limited.memory());
    }
    int allowed = bounded(replicas, constraints);
    if (!acts(cluster.desired(), allowed)) {
      constraints.add(Constraint.MODE);
      allowed = cluster.desired();
    }
    List<Action> actions =
        allowed == cluster.desired()
            ? List.of()
            : List.of(new Action.SetReplicas(cluster.desired(), allowed));
    return new Planned(new Plan(actions, allowed, constraints), next);
  }

  private int bounded(int replicas, Set<Constraint> constraints) {
    int bounded = policy.bounds().clamp(replicas);
    if (bounded < replicas) {
      constraints.add(Constraint.MAX_REPLICAS);
    } else if (bounded > replicas) {
      constraints.add(Constraint.MIN_REPLICAS);
    }
    return bounded;
  }

  private boolean acts(int from, int to) {
    return from == to
        || switch (policy.mode()) {
          case AUTO -> true;
          case SCALE_UP_ONLY -> to > from;
          case PREVIEW, OFF -> false;
        };
  }
}
