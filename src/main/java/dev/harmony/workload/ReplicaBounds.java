package dev.harmony.workload;

/**
 * The replicas that a policy allows.
 *
 * @param minimum zero or more
 * @param maximum at least one, and at least {@code minimum}
 */
public record ReplicaBounds(int minimum, int maximum) {

  /**
   * @throws IllegalArgumentException unless {@code 0 <= minimum <= maximum} and {@code maximum >=
   *     1}
   */
  public ReplicaBounds {
    if (minimum < 0) {
      throw new IllegalArgumentException("minimum must not be negative, but is " + minimum);
    }
    if (maximum < Math.max(1, minimum)) {
      throw new IllegalArgumentException(
          "maximum must be at least %d, but is %d".formatted(Math.max(1, minimum), maximum));
    }
  }

  /** The allowed count nearest to {@code replicas}. */
  public int clamp(int replicas) {
    return Math.min(maximum, Math.max(minimum, replicas));
  }
}
