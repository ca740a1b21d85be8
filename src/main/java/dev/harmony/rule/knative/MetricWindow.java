package dev.harmony.rule.knative;

/**
 * A sliding window over reports. It begins anew with the first report after a silence that is
 * longer than itself; seconds before its beginning count as zero. An immutable value.
 *
 * @param seconds its length; positive
 * @param first the second of the report that it began with
 * @param total the running sum of its buckets at the newest report, rounding included
 */
record MetricWindow(int seconds, long first, double total) {

  /** A window without reports. */
  static MetricWindow ofNone(int seconds) {
    return new MetricWindow(seconds, 0, 0);
  }

  /** Whether nothing was reported for longer than the window. */
  boolean isSilent(MetricReports reports, long now) {
    return now - reports.lastSecond() > seconds;
  }

  /**
   * The window after one more report.
   *
   * @param before the reports before it
   */
  MetricWindow with(MetricReports before, long second, double value) {
    return isSilent(before, second)
        ? new MetricWindow(seconds, second, value)
        : new MetricWindow(seconds, first, totalAt(before, second) + value);
  }

  /** The running sum once the buckets that left the window by {@code now} are taken away. */
  double totalAt(MetricReports reports, long now) {
    double sum = total;
    for (long second = reports.lastSecond() + 1; second <= now; second++) {
      sum -= at(reports, second - seconds);
    }
    return sum;
  }

  /** The bucket of a second that is not after the newest report; zero before the beginning. */
  double at(MetricReports reports, long second) {
    return second < first ? 0 : reports.at(second);
  }
}
