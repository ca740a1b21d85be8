package dev.harmony.workload;

import java.time.Instant;
import java.util.List;

/**
 * The replicas of one workload as they are observed.
 *
 * @param desired how many the workload is asked to have; zero or more
 * @param ready how many serve; zero or more
 * @param starting when each replica that does not serve yet was requested, oldest first
 */
public record ClusterState(int desired, int ready, List<Instant> starting) {

  /**
   * @throws IllegalArgumentException if a count is negative or {@code starting} is not in order
   */
  public ClusterState {
    starting = List.copyOf(starting);
    if (desired < 0 || ready < 0) {
      throw new IllegalArgumentException(
          "counts must not be negative, but are desired %d, ready %d".formatted(desired, ready));
    }
    for (int index = 1; index < starting.size(); index++) {
      if (starting.get(index).isBefore(starting.get(index - 1))) {
        throw new IllegalArgumentException("starting must be ordered, oldest first");
      }
    }
  }

  /** Replicas that serve or are on their way. */
  public int total() {
    return ready + starting.size();
  }
}
