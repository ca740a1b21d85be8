package dev.harmony.trace;

/** Why a recorded row says nothing. */
public enum SkipReason {
  /** None of its cells holds a value. */
  NOTHING_OBSERVED,
  /** A later row names the same time, and the later row counts. */
  REPEATED_TIME,
  /** Its value is not a number, as Prometheus marks a series that has gone stale. */
  NOT_A_NUMBER
}
