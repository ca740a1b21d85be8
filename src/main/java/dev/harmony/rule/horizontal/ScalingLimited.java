package dev.harmony.rule.horizontal;

/** Reason of the condition {@code ScalingLimited}. */
public enum ScalingLimited {
  /** No sync has set the condition yet. */
  UNKNOWN,
  /** Nothing limited the stabilised recommendation. */
  DESIRED_WITHIN_RANGE,
  /** The allowed rate of scale-up cut it. */
  SCALE_UP_LIMIT,
  /** The allowed rate of scale-down cut it. */
  SCALE_DOWN_LIMIT,
  /** The maximum cut it. */
  TOO_MANY_REPLICAS,
  /** The minimum lifted it. */
  TOO_FEW_REPLICAS
}
