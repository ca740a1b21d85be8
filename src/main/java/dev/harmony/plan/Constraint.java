package dev.harmony.plan;

/** What changed a wish on its way to an action. */
public enum Constraint {
  /** The policy allows no fewer. */
  MIN_REPLICAS,
  /** The policy allows no more. */
  MAX_REPLICAS,
  /** The rate policies of {@code behavior} bound the change. */
  BEHAVIOR_POLICY,
  /** A stabilization window of {@code behavior} held an earlier wish. */
  STABILIZATION,
  /** The mode of the policy does not act in this direction. */
  MODE
}
