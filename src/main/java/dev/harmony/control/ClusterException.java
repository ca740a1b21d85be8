package dev.harmony.control;

/** A workload could not be observed or changed. */
public final class ClusterException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What was refused, and why. */
  public ClusterException(String message, Throwable cause) {
    super(message, cause);
  }
}
