package dev.harmony.rule.horizontal;

import java.util.List;

/** What a query for one metric returned. */
public sealed interface MetricReading {

  /** The query failed or returned nothing. */
  record Failed() implements MetricReading {}

  /**
   * One value for the whole workload.
   *
   * @param milli the value in thousandths; the sum where there are several series
   */
  record Total(long milli) implements MetricReading {}

  /**
   * Pods by count, for metrics that do not look at a pod's readiness or request.
   *
   * @param reporting running pods with a sample, ready or not
   * @param usageMilli sum of their samples in thousandths
   * @param missing running pods without a sample
   * @param pending pods that do not run yet
   */
  record PodCounts(int reporting, long usageMilli, int missing, int pending)
      implements MetricReading {

    /**
     * @throws IllegalArgumentException if a count is negative
     */
    public PodCounts {
      if (reporting < 0 || missing < 0 || pending < 0) {
        throw new IllegalArgumentException(
            "counts must not be negative, but are reporting %d, missing %d, pending %d"
                .formatted(reporting, missing, pending));
      }
    }

    /** Pods of which {@code reporting} report {@code eachMilli} thousandths each. */
    public static PodCounts ofEqual(int reporting, long eachMilli, int missing, int pending) {
      return new PodCounts(reporting, reporting * eachMilli, missing, pending);
    }
  }

  /**
   * Pods one by one.
   *
   * @param pods every pod of the workload, in any order
   */
  record PodSamples(List<PodObservation> pods) implements MetricReading {

    /**
     * @throws NullPointerException if an element is null
     */
    public PodSamples {
      pods = List.copyOf(pods);
    }
  }
}
