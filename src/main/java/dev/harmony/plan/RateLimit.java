package dev.harmony.plan;

import dev.harmony.workload.Behavior;
import dev.harmony.workload.ScalingRatePolicy;
import dev.harmony.workload.ScalingRules;
import dev.harmony.workload.SelectPolicy;

/**
 * The counts that the rate policies of a behavior allow. A policy limits the change since the start
 * of its period, where the count at that start is the present one without the changes, of both
 * directions, made strictly within the period.
 *
 * @param behavior whose policies these are
 */
public record RateLimit(Behavior behavior) {

  /**
   * Where a workload is when a limit is asked for.
   *
   * @param current the present count
   * @param nowMillis the instant
   * @param scaleUps recent changes upwards
   * @param scaleDowns recent changes downwards
   */
  public record Position(
      int current, long nowMillis, ScaleEvents scaleUps, ScaleEvents scaleDowns) {

    private int atStart(ScalingRatePolicy policy) {
      long cutoff = nowMillis - policy.period().toMillis();
      return current - scaleUps.changeAfter(cutoff) + scaleDowns.changeAfter(cutoff);
    }
  }

  /** The highest count that scale-up allows; the present one where it is disabled. */
  public int highest(Position position) {
    ScalingRules rules = behavior.scaleUp();
    if (rules.selectPolicy() == SelectPolicy.DISABLED) {
      return position.current();
    }
    boolean largestChange = rules.selectPolicy() == SelectPolicy.MAX;
    int limit = largestChange ? Integer.MIN_VALUE : Integer.MAX_VALUE;
    for (ScalingRatePolicy policy : rules.policies()) {
      int allowed = raised(policy, position.atStart(policy));
      limit = largestChange ? Math.max(limit, allowed) : Math.min(limit, allowed);
    }
    return limit;
  }

  /** The lowest count that scale-down allows; the present one where it is disabled. */
  public int lowest(Position position) {
    ScalingRules rules = behavior.scaleDown();
    if (rules.selectPolicy() == SelectPolicy.DISABLED) {
      return position.current();
    }
    boolean largestChange = rules.selectPolicy() == SelectPolicy.MAX;
    int limit = largestChange ? Integer.MAX_VALUE : Integer.MIN_VALUE;
    for (ScalingRatePolicy policy : rules.policies()) {
      int allowed = lowered(policy, position.atStart(policy));
      limit = largestChange ? Math.min(limit, allowed) : Math.max(limit, allowed);
    }
    return limit;
  }

  /** Rounded up, so that a small percentage can still raise a small count. */
  private static int raised(ScalingRatePolicy policy, int start) {
    return switch (policy.type()) {
      case PODS -> start + policy.value();
      case PERCENT -> (int) Math.ceil(start * (1 + policy.value() / 100.0));
    };
  }

  /** Rounded towards zero. */
  private static int lowered(ScalingRatePolicy policy, int start) {
    return switch (policy.type()) {
      case PODS -> start - policy.value();
      case PERCENT -> (int) (start * (1 - policy.value() / 100.0));
    };
  }
}
