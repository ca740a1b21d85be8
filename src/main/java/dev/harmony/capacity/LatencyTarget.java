package dev.harmony.capacity;

import dev.harmony.workload.LatencyThreshold;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quantile of a latency of requests that is to stay at or below a threshold. An indicator names
 * it: {@code ttft} or {@code interToken}, then {@code P} and the two or three decimals of the
 * quantile, as in {@code ttftP95} and {@code interTokenP999}.
 *
 * @param measure what is waited for
 * @param quantile the share of requests that must not wait longer, in (0, 1)
 * @param thresholdSeconds positive
 */
public record LatencyTarget(LatencyMeasure measure, double quantile, double thresholdSeconds) {

  /** How an indicator of a latency is called, in words. */
  public static final String NAMES = "ttftP50 to ttftP99 or ttftP999, or interToken likewise";

  private static final Pattern NAME = Pattern.compile("(ttft|interToken)P([0-9]{2,3})");

  /**
   * @throws IllegalArgumentException if a number lies outside its range
   */
  public LatencyTarget {
    Objects.requireNonNull(measure, "measure");
    if (!(quantile > 0 && quantile < 1) || !(thresholdSeconds > 0)) {
      throw new IllegalArgumentException(
          "quantile must lie in (0, 1) and thresholdSeconds be positive, but are %s and %s"
              .formatted(quantile, thresholdSeconds));
    }
  }

  /**
   * The target that {@code threshold}, in seconds, means.
   *
   * @throws IllegalArgumentException if its indicator names none
   */
  public static LatencyTarget require(LatencyThreshold threshold) {
    return of(threshold)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "indicator of a latency must be called %s, but is '%s'"
                        .formatted(NAMES, threshold.indicator())));
  }

  /** The target that {@code threshold}, in seconds, means, if its indicator names one. */
  public static Optional<LatencyTarget> of(LatencyThreshold threshold) {
    Matcher name = NAME.matcher(threshold.indicator());
    double quantile = name.matches() ? Double.parseDouble("0." + name.group(2)) : 0;
    if (quantile == 0) {
      return Optional.empty();
    }
    LatencyMeasure measure =
        name.group(1).equals(LatencyMeasure.INTER_TOKEN.word())
            ? LatencyMeasure.INTER_TOKEN
            : LatencyMeasure.TIME_TO_FIRST_TOKEN;
    return Optional.of(new LatencyTarget(measure, quantile, threshold.threshold()));
  }
}
