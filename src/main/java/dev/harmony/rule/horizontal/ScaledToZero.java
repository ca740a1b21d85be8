package dev.harmony.rule.horizontal;

/** Reason of the condition {@code ScaledToZero}, which alone lets the autoscaler leave zero. */
public enum ScaledToZero {
  /** No rescale has set the condition yet. */
  UNKNOWN,
  /** The last rescale went from some replicas to none, with a minimum of zero. */
  SCALED_TO_ZERO,
  /** The last rescale did anything else. */
  NOT_SCALED_TO_ZERO
}
