package dev.harmony.capacity;

import java.util.List;

/**
 * The largest rate of requests at which one replica meets its targets: the share of requests beyond
 * each threshold is at most one minus the quantile, and the replica is loaded to at most {@value
 * #MOST_LOAD} of what saturates it. All shares rise with the rate, so it is found by bisection.
 */
public final class MaximumRate {

  /** Beyond it queues grow faster than anyone can start replicas. */
  static final double MOST_LOAD = 0.9;

  private static final int ROUNDS = 40;

  private MaximumRate() {}

  /**
   * Requests per second of one replica; as good as zero if even a single request misses a target.
   *
   * @param patience seconds that a request waits to begin; zero or more
   */
  public static double of(BatchRates rates, List<LatencyTarget> targets, double patience) {
    double high = MOST_LOAD * rates.saturation();
    if (meets(BatchQueue.of(rates, high, patience), targets)) {
      return high;
    }
    double low = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double rate = (low + high) / 2;
      boolean met = meets(BatchQueue.of(rates, rate, patience), targets);
      low = met ? rate : low;
      high = met ? high : rate;
    }
    return low;
  }

  private static boolean meets(BatchQueue queue, List<LatencyTarget> targets) {
    return targets.stream().allMatch(target -> queue.shareBeyond(target) <= 1 - target.quantile());
  }
}
