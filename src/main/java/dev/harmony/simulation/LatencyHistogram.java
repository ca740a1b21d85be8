package dev.harmony.simulation;

import java.util.OptionalDouble;

/**
 * Counts latencies in bins whose bounds are a percent apart, from 0.1 ms to a day, so that a
 * quantile is at most a percent too high whatever its size; less than 0.1 ms counts as none.
 * Requests that never got there count as slower than all others. Space does not grow with the
 * number of requests. Mutable.
 */
final class LatencyHistogram {

  private static final double LEAST = 1e-4;
  private static final double GREATEST = 86_400;
  private static final double LOG_RATIO = Math.log(1.01);

  private final long[] counts = new long[bin(GREATEST) + 1];
  private long never;
  private long total;

  private static int bin(double seconds) {
    double bounded = Math.min(GREATEST, Math.max(LEAST, seconds));
    return (int) Math.ceil(Math.log(bounded / LEAST) / LOG_RATIO);
  }

  /**
   * One more request.
   *
   * @param seconds zero or more
   */
  void add(double seconds) {
    counts[bin(seconds)]++;
    total++;
  }

  /** One more request that never got there. */
  void addNever() {
    never++;
    total++;
  }

  /**
   * The latency in seconds that at least a share {@code probability} of the requests did not
   * exceed; empty if there are none or as many never got there.
   */
  OptionalDouble quantile(double probability) {
    double wanted = probability * total;
    if (total == 0 || total - never < wanted) {
      return OptionalDouble.empty();
    }
    long below = 0;
    int bin = -1;
    while (bin < 0 || below < wanted) {
      bin++;
      below += counts[bin];
    }
    return OptionalDouble.of(bin == 0 ? 0 : LEAST * Math.exp(bin * LOG_RATIO));
  }

  /** The quantiles that a report shows. */
  LatencyQuantiles quantiles() {
    return new LatencyQuantiles(quantile(0.5), quantile(0.95), quantile(0.99));
  }
}
