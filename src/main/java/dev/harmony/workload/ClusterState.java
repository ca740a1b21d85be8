package dev.harmony.workload;

import java.time.Instant;
import java.util.List;

/**
 * The replicas of one workload as they are observed.
 *
 * @param desired how many the workload is asked to have; zero or more
 * @param ready how many serve; zero or more
 * @param starting when each replica that is bound to a node and does not serve yet was requested,
 *     oldest first
 * @param pending how many wait for a node; zero or more
 */
public record ClusterState(int desired, int ready, List<Instant> starting, int pending) {

  /**
   * @throws IllegalArgumentException if a count is negative or {@code starting} is not in order
   */
  public ClusterState {
    starting = List.copyOf(starting);
    if (desired < 0 || ready < 0 || pending < 0) {
      throw new IllegalArgumentException(
          "counts must not be negative, but are desired %d, ready %d, pending %d"
              .formatted(desired, ready, pending));
    }
    for (int index = 1; index < starting.size(); index++) {
      if (starting.get(index).isBefore(starting.get(index - 1))) {
        throw new IllegalArgumentException("starting must be ordered, oldest first");
      }
    }
  }

  /** Replicas that serve, are on their way, or wait for a node. */
  public int total() {
    return ready + starting.size() + pending;
  }
}
