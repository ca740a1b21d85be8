package dev.harmony.rule.horizontal;

import dev.harmony.plan.RateLimit;
import dev.harmony.plan.ScaleEvents;
import dev.harmony.workload.Behavior;
import dev.harmony.workload.ReplicaBounds;
import dev.harmony.workload.ScalingRatePolicy;
import dev.harmony.workload.ScalingRules;
import java.time.Duration;

/**
 * Normalisation with a {@code behavior} block: the present count, moved only as far as all
 * proposals of the scale-up window and of the scale-down window agree, edges excluded; then the
 * rate policies and the bounds.
 */
final class BehaviorNormalization implements Normalization {

  private final ReplicaBounds bounds;
  private final long upWindowMillis;
  private final long downWindowMillis;
  private final long longestUpMillis;
  private final long longestDownMillis;
  private final RateLimit rateLimit;

  BehaviorNormalization(ReplicaBounds bounds, Behavior behavior) {
    this.bounds = bounds;
    this.upWindowMillis = behavior.scaleUp().stabilizationWindow().toMillis();
    this.downWindowMillis = behavior.scaleDown().stabilizationWindow().toMillis();
    this.longestUpMillis = longestPeriod(behavior.scaleUp());
    this.longestDownMillis = longestPeriod(behavior.scaleDown());
    this.rateLimit = new RateLimit(behavior);
  }

  private static long longestPeriod(ScalingRules rules) {
    return rules.policies().stream()
        .map(ScalingRatePolicy::period)
        .mapToLong(Duration::toMillis)
        .max()
        .orElseThrow();
  }

  @Override
  public Normalized normalize(int proposal, int current, long nowMillis, HorizontalState state) {
    // One millisecond is the resolution, so the first instant strictly after the cutoff is the
    // next.
    long upFrom = nowMillis - upWindowMillis + 1;
    long downFrom = nowMillis - downWindowMillis + 1;
    int lowest = state.lowest().extremeSince(upFrom, proposal);
    int highest = state.highest().extremeSince(downFrom, proposal);
    int stabilized = Math.min(highest, Math.max(lowest, current));
    Limited limited = limit(stabilized, current, nowMillis, state);
    HorizontalConditions conditions = state.conditions();
    return new Normalized(
        limited.replicas(),
        new HorizontalState(
            state.highest().with(proposal, nowMillis, downFrom),
            state.lowest().with(proposal, nowMillis, upFrom),
            state.scaleUps(),
            state.scaleDowns(),
            new HorizontalConditions(
                ableToScale(stabilized, proposal, current),
                conditions.scalingActive(),
                limited.reason(),
                conditions.scaledToZero())));
  }

  private static AbleToScale ableToScale(int stabilized, int proposal, int current) {
    if (stabilized == proposal) {
      return AbleToScale.READY_FOR_NEW_SCALE;
    }
    return proposal >= current
        ? AbleToScale.SCALE_UP_STABILIZED
        : AbleToScale.SCALE_DOWN_STABILIZED;
  }

  private Limited limit(int stabilized, int current, long nowMillis, HorizontalState state) {
    RateLimit.Position position =
        new RateLimit.Position(current, nowMillis, state.scaleUps(), state.scaleDowns());
    if (stabilized > current) {
      int allowed = Math.max(current, rateLimit.highest(position));
      if (stabilized > Math.min(bounds.maximum(), allowed)) {
        return bounds.maximum() > allowed
            ? new Limited(allowed, ScalingLimited.SCALE_UP_LIMIT)
            : new Limited(bounds.maximum(), ScalingLimited.TOO_MANY_REPLICAS);
      }
    } else if (stabilized < current) {
      int allowed = Math.min(current, rateLimit.lowest(position));
      if (stabilized < Math.max(bounds.minimum(), allowed)) {
        return bounds.minimum() < allowed
            ? new Limited(allowed, ScalingLimited.SCALE_DOWN_LIMIT)
            : new Limited(bounds.minimum(), ScalingLimited.TOO_FEW_REPLICAS);
      }
    }
    return new Limited(stabilized, ScalingLimited.DESIRED_WITHIN_RANGE);
  }

  @Override
  public HorizontalState recordRescale(
      int current, int desired, long nowMillis, HorizontalState state) {
    ScaleEvents ups = state.scaleUps();
    ScaleEvents downs = state.scaleDowns();
    if (desired > current) {
      ups = ups.with(desired - current, nowMillis, nowMillis - longestUpMillis);
    } else {
      downs = downs.with(current - desired, nowMillis, nowMillis - longestDownMillis);
    }
    return new HorizontalState(state.highest(), state.lowest(), ups, downs, state.conditions());
  }
}
