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
    int current = cluster.desired();
    int wanted = decision.wantedReplicas();
    long millis = now.toEpochMilli();
    BehaviorMemory before = memory.orElseGet(() -> BehaviorMemory.ofStart(current, millis));
    Optional<BehaviorLimits> limits = policy.behavior().map(BehaviorLimits::new);
    int allowed = wanted;
    if (limits.isPresent()) {
      BehaviorLimits.Limited limited = limits.get().limit(wanted, current, millis, before);
      constraints.addAll(limited.constraints());
      allowed = limited.replicas();
    }
    Plan plan = plan(current, allowed, constraints);
    return new Planned(
        plan, limits.map(each -> each.remember(wanted, plan.replicas() - current, millis, before)));
  }

  /** Within the bounds, and only what the mode may do. */
  private Plan plan(int current, int wanted, Set<Constraint> constraints) {
    int allowed = bounded(wanted, constraints);
    if (!acts(current, allowed)) {
      constraints.add(Constraint.MODE);
      allowed = current;
    }
    List<Action> actions =
        allowed == current ? List.of() : List.of(new Action.SetReplicas(current, allowed));
    return new Plan(actions, allowed, constraints);
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
