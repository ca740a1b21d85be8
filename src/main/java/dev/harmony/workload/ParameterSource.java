package dev.harmony.workload;

/** Where a parameter of the service comes from. */
public enum ParameterSource {
  /** The declared value holds as it stands. */
  DECLARED,
  /** The declared value is the prior of what is learnt. */
  OBSERVED
}
