package dev.harmony.rule.knative;

import java.time.Duration;

/**
 * What was reported of the metric, as far as the two windows reach back. An immutable value.
 *
 * @param reports the reports in buckets of one second
 * @param stable the long window
 * @param panic the short window
 */
record MetricHistory(MetricReports reports, MetricWindow stable, MetricWindow panic) {

  /** No reports. */
  static MetricHistory ofNone(Duration stable, Duration panic) {
    int seconds = (int) stable.toSeconds();
    return new MetricHistory(
        MetricReports.ofNone(seconds),
        MetricWindow.ofNone(seconds),
        MetricWindow.ofNone((int) panic.toSeconds()));
  }

  /** This history and one more report; not before the newest. */
  MetricHistory with(long second, double value) {
    return new MetricHistory(
        reports.with(second, value),
        stable.with(reports, second, value),
        panic.with(reports, second, value));
  }

  /** Whether nothing was reported for longer than the stable window. */
  boolean isSilent(long now) {
    return stable.isSilent(reports, now);
  }

  /** What the stable window says at the second {@code now}. */
  double stableAverage(MetricAggregation aggregation, long now) {
    return aggregation.average(stable, reports, now);
  }

  /** What the panic window says at the second {@code now}. */
  double panicAverage(MetricAggregation aggregation, long now) {
    return aggregation.average(panic, reports, now);
  }
}
