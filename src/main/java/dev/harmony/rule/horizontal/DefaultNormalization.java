package dev.harmony.rule.horizontal;

import dev.harmony.workload.ReplicaBounds;

/**
 * Normalisation where {@code behavior} is absent: the highest proposal of the window, both of its
 * ends included, even if it lies above the present count; then at most max(2 x current, 4) and the
 * bounds. Changes are not recorded.
 */
record DefaultNormalization(ReplicaBounds bounds, long windowMillis) implements Normalization {

  private static final int SCALE_UP_FACTOR = 2;
  private static final int SCALE_UP_MINIMUM = 4;

  @Override
  public Normalized normalize(int proposal, int current, long nowMillis, HorizontalState state) {
    long from = nowMillis - windowMillis;
    int stabilized = state.highest().extremeSince(from, proposal);
    Limited limited = limit(stabilized, current);
    HorizontalConditions conditions = state.conditions();
    return new Normalized(
        limited.replicas(),
        new HorizontalState(
            state.highest().with(proposal, nowMillis, from),
            state.lowest(),
            state.scaleUps(),
            state.scaleDowns(),
            new HorizontalConditions(
                stabilized == proposal
                    ? AbleToScale.READY_FOR_NEW_SCALE
                    : AbleToScale.SCALE_DOWN_STABILIZED,
                conditions.scalingActive(),
                limited.reason(),
                conditions.scaledToZero())));
  }

  private Limited limit(int stabilized, int current) {
    int rateLimit = Math.max(SCALE_UP_FACTOR * current, SCALE_UP_MINIMUM);
    int highest = Math.min(bounds.maximum(), rateLimit);
    if (stabilized < bounds.minimum()) {
      return new Limited(bounds.minimum(), ScalingLimited.TOO_FEW_REPLICAS);
    }
    if (stabilized > highest) {
      return new Limited(
          highest,
          bounds.maximum() > rateLimit
              ? ScalingLimited.SCALE_UP_LIMIT
              : ScalingLimited.TOO_MANY_REPLICAS);
    }
    return new Limited(stabilized, ScalingLimited.DESIRED_WITHIN_RANGE);
  }

  @Override
  public HorizontalState recordRescale(
      int current, int desired, long nowMillis, HorizontalState state) {
    return state;
  }
}
