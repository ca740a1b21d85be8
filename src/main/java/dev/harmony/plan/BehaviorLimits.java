package dev.harmony.plan;

import dev.harmony.workload.Behavior;
import dev.harmony.workload.ScalingRatePolicy;
import dev.harmony.workload.ScalingRules;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * Holds wishes to the {@code behavior} of a policy, as Kubernetes does: stabilization windows
 * first, rate policies after them.
 *
 * @param behavior the limits
 */
public record BehaviorLimits(Behavior behavior) {

  /**
   * A wish after the limits.
   *
   * @param replicas what is allowed
   * @param constraints what changed the wish
   * @param memory with the wish and the change recorded
   */
  public record Limited(int replicas, Set<Constraint> constraints, BehaviorMemory memory) {

    /** Constraints, copied. */
    public Limited {
      constraints = Set.copyOf(constraints);
    }
  }

  /**
   * What is allowed now.
   *
   * @param wanted the replicas wanted
   * @param current the replicas asked for at present
   * @param nowMillis milliseconds since the epoch
   */
  public Limited limit(int wanted, int current, long nowMillis, BehaviorMemory memory) {
    long upFrom = nowMillis - behavior.scaleUp().stabilizationWindow().toMillis() + 1;
    long downFrom = nowMillis - behavior.scaleDown().stabilizationWindow().toMillis() + 1;
    int lowest = memory.lowest().extremeSince(upFrom, wanted);
    int highest = memory.highest().extremeSince(downFrom, wanted);
    int stabilized = Math.min(highest, Math.max(lowest, current));
    RateLimit.Position position =
        new RateLimit.Position(current, nowMillis, memory.scaleUps(), memory.scaleDowns());
    int allowed = withinRates(stabilized, position);
    Set<Constraint> constraints = EnumSet.noneOf(Constraint.class);
    if (stabilized != wanted) {
      constraints.add(Constraint.STABILIZATION);
    }
    if (allowed != stabilized) {
      constraints.add(Constraint.BEHAVIOR_POLICY);
    }
    BehaviorMemory wished =
        new BehaviorMemory(
            memory.highest().with(wanted, nowMillis, downFrom),
            memory.lowest().with(wanted, nowMillis, upFrom),
            memory.scaleUps(),
            memory.scaleDowns());
    return new Limited(allowed, constraints, changed(wished, allowed - current, nowMillis));
  }

  private int withinRates(int stabilized, RateLimit.Position position) {
    RateLimit rates = new RateLimit(behavior);
    int current = position.current();
    if (stabilized > current) {
      return Math.min(stabilized, Math.max(current, rates.highest(position)));
    }
    return stabilized < current
        ? Math.max(stabilized, Math.min(current, rates.lowest(position)))
        : current;
  }

  private BehaviorMemory changed(BehaviorMemory memory, int change, long nowMillis) {
    ScaleEvents ups = memory.scaleUps();
    ScaleEvents downs = memory.scaleDowns();
    if (change > 0) {
      ups = ups.with(change, nowMillis, nowMillis - longestPeriod(behavior.scaleUp()));
    } else if (change < 0) {
      downs = downs.with(-change, nowMillis, nowMillis - longestPeriod(behavior.scaleDown()));
    }
    return new BehaviorMemory(memory.highest(), memory.lowest(), ups, downs);
  }

  private static long longestPeriod(ScalingRules rules) {
    return rules.policies().stream()
        .map(ScalingRatePolicy::period)
        .mapToLong(Duration::toMillis)
        .max()
        .orElseThrow();
  }
}
