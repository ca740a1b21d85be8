package dev.harmony.workload;

/** Where a parameter of the service comes from. */
public enum ParameterSource {
  /** The declared value holds as it stands. */
  DECLARED,
  /** The declared value is the prior of what is learnt. */
  OBSERVED,
  /** The value follows from a model of the replica; until it is worked out it says nothing. */
  DERIVED
}
