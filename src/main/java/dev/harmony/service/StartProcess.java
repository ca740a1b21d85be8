package dev.harmony.service;

/** The fate of replicas that are asked for: when each becomes ready. */
public interface StartProcess {

  /**
   * When a replica becomes ready. The same arguments always give the same answer, so that different
   * rules that ask for a replica at the same moment meet the same fate.
   *
   * @param requestedAt milliseconds since the epoch
   * @param indexInMinute how many replicas were requested before it in the same minute
   * @param existing how many replicas exist already
   * @return milliseconds since the epoch, later than {@code requestedAt}
   */
  long readyAt(long requestedAt, int indexInMinute, int existing);

  /** How many replicas the pool of nodes can hold; those beyond it stay pending. */
  default int poolLimit() {
    return Integer.MAX_VALUE;
  }
}
