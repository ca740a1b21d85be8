package dev.harmony.rule.horizontal;

/** Why the count was changed. */
public enum RescaleReason {
  /** It was not changed, or only an older recommendation changed it. */
  NONE,
  /** The present count lay below the minimum. */
  CURRENT_BELOW_MINIMUM,
  /** The present count lay above the maximum. */
  CURRENT_ABOVE_MAXIMUM,
  /** The winning metric lay above its target. */
  METRIC_ABOVE_TARGET,
  /** All metrics lay below their targets. */
  ALL_METRICS_BELOW_TARGET
}
