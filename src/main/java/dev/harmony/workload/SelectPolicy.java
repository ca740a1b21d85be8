package dev.harmony.workload;

/** Which of several rate policies binds, as {@code behavior.scaleUp.selectPolicy} says. */
public enum SelectPolicy {
  /** The policy that allows the largest change. */
  MAX,
  /** The policy that allows the smallest change. */
  MIN,
  /** No change at all in this direction. */
  DISABLED
}
