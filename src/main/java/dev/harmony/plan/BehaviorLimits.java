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
    int lowest = memory.lowest().extremeSince(windowStart(behavior.scaleUp(), nowMillis), wanted);
    int highest =
        memory.highest().extremeSince(windowStart(behavior.scaleDown(), nowMillis), wanted);
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
    return new Limited(
        allowed, constraints, remember(wanted, allowed - current, nowMillis, memory));
  }

  /** The first instant strictly after the window, whose resolution is a millisecond. */
  private static long windowStart(ScalingRules rules, long nowMillis) {
    return nowMillis - rules.stabilizationWindow().toMillis() + 1;
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

  /**
   * What is remembered after a wish and the change that followed it. Only changes that are made use
   * up what the rate policies allow.
   *
   * @param wanted the replicas wanted
   * @param change the replicas added; negative if some were removed
   * @param nowMillis milliseconds since the epoch
   */
  public BehaviorMemory remember(int wanted, int change, long nowMillis, BehaviorMemory memory) {
    ScaleEvents ups = memory.scaleUps();
    ScaleEvents downs = memory.scaleDowns();
    if (change > 0) {
      ups = ups.with(change, nowMillis, nowMillis - longestPeriod(behavior.scaleUp()));
    } else if (change < 0) {
      downs = downs.with(-change, nowMillis, nowMillis - longestPeriod(behavior.scaleDown()));
    }
    return new BehaviorMemory(
        memory.highest().with(wanted, nowMillis, windowStart(behavior.scaleDown(), nowMillis)),
        memory.lowest().with(wanted, nowMillis, windowStart(behavior.scaleUp(), nowMillis)),
        ups,
        downs);
  }

  private static long longestPeriod(ScalingRules rules) {
    return rules.policies().stream()
        .map(ScalingRatePolicy::period)
        .mapToLong(Duration::toMillis)
        .max()
        .orElseThrow();
  }
}
