package dev.harmony.rule.knative;

/**
 * How the buckets of a window become one average: the annotation {@code
 * autoscaling.knative.dev/metric-aggregation-algorithm}.
 */
public enum MetricAggregation {

  /**
   * The mean over the seconds from the beginning of the window to its newest report, rounded to six
   * digits. Seconds after the newest report are left out, those between reports count as zero.
   */
  LINEAR {
    @Override
    double average(MetricWindow window, MetricReports reports, long now) {
      long silent = Math.max(0, now - reports.lastSecond());
      if (silent >= window.seconds()) {
        return 0;
      }
      long reported =
          Math.min(reports.lastSecond() - window.first() + 1, window.seconds() - silent);
      return Math.floor(window.totalAt(reports, now) / reported * DIGITS + 0.5) / DIGITS;
    }
  },

  /**
   * The sum of the buckets with weights c, c (1 − c), c (1 − c)², … from now backwards, where c =
   * max(0.2, 1 − 0.0001^(1/n)) for a window of n seconds: all but a ten-thousandth of the weight
   * lies within the window. Seconds without reports count as zero.
   */
  WEIGHTED_EXPONENTIAL {
    @Override
    double average(MetricWindow window, MetricReports reports, long now) {
      // Go's power is the exponential of a logarithm, which differs from ours in the last digit.
      double within = 1 - StrictMath.exp(StrictMath.log(OUTSIDE) * (1.0 / window.seconds()));
      double share = Math.max(LEAST_SHARE, within);
      double weight = share;
      double sum = 0;
      for (long second = now; second > now - window.seconds(); second--) {
        if (second <= reports.lastSecond()) {
          sum += weight * window.at(reports, second);
        }
        weight *= 1 - share;
      }
      return sum;
    }
  };

  private static final double DIGITS = 1e6;
  private static final double OUTSIDE = 1e-4;
  private static final double LEAST_SHARE = 0.2;

  /** The average of a window at the second {@code now}. */
  abstract double average(MetricWindow window, MetricReports reports, long now);
}
