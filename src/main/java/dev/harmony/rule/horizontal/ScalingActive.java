package dev.harmony.rule.horizontal;

/** Reason of the condition {@code ScalingActive}. */
public enum ScalingActive {
  /** No sync has set the condition yet. */
  UNKNOWN,
  /** At least one metric gave a proposal that may be followed. */
  VALID_METRIC_FOUND,
  /** Somebody else set the count to zero. */
  SCALING_DISABLED,
  /** The first metric that failed was a resource metric. */
  FAILED_GET_RESOURCE_METRIC,
  /** The first metric that failed was a metric of pods. */
  FAILED_GET_PODS_METRIC,
  /** The first metric that failed was a metric of an object. */
  FAILED_GET_OBJECT_METRIC,
  /** The first metric that failed was an external metric. */
  FAILED_GET_EXTERNAL_METRIC
}
