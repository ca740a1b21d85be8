package dev.harmony.rule.knative;

/**
 * What was reported of a metric, summed in buckets of one second; a second without reports counts
 * zero. An immutable value.
 *
 * @param lastSecond the newest second with a report, since the epoch
 * @param last the sum of its reports
 * @param earlier the sums of the seconds before it
 */
record MetricReports(long lastSecond, double last, RecentValues earlier) {

  /** So long ago that every window is over. */
  private static final long NEVER = Long.MIN_VALUE / 2;

  /**
   * No reports.
   *
   * @param seconds how many seconds before the newest are remembered; positive
   */
  static MetricReports ofNone(int seconds) {
    return new MetricReports(NEVER, 0, RecentValues.ofZeros(seconds));
  }

  /**
   * These reports and one more.
   *
   * @throws IllegalArgumentException if {@code second} lies before the newest
   */
  MetricReports with(long second, double value) {
    if (second < lastSecond) {
      throw new IllegalArgumentException(
          "second must not be before %d, but is %d".formatted(lastSecond, second));
    }
    return second == lastSecond
        ? new MetricReports(second, last + value, earlier)
        : new MetricReports(second, value, earlierThan(second));
  }

  private RecentValues earlierThan(long second) {
    if (second - lastSecond > earlier.length()) {
      return RecentValues.ofZeros(earlier.length());
    }
    RecentValues passed = earlier.with(last);
    for (long silent = lastSecond + 1; silent < second; silent++) {
      passed = passed.with(0);
    }
    return passed;
  }

  /**
   * The sum of the reports of a second.
   *
   * @param second not after the newest, and not further before it than is remembered
   */
  double at(long second) {
    return second == lastSecond ? last : earlier.value((int) (lastSecond - second - 1));
  }
}
