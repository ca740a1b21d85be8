package dev.harmony.workload;

import java.time.Duration;
import java.util.Objects;

/**
 * The largest change of the replica count that one rate policy allows within its period.
 *
 * @param type what {@code value} counts
 * @param value replicas, or percent of the replicas at the start of the period; positive
 * @param period length of the sliding period; positive, at most 30 minutes
 */
public record ScalingRatePolicy(Type type, int value, Duration period) {

  /** What the value of a rate policy counts. */
  public enum Type {
    /** Replicas. */
    PODS,
    /** Percent of the replicas at the start of the period. */
    PERCENT
  }

  private static final Duration LONGEST_PERIOD = Duration.ofMinutes(30);

  /**
   * @throws IllegalArgumentException if {@code value} is not positive or {@code period} does not
   *     lie in (0, 30 min]
   */
  public ScalingRatePolicy {
    Objects.requireNonNull(type, "type");
    if (value < 1) {
      throw new IllegalArgumentException("value must be at least 1, but is " + value);
    }
    if (period.isNegative() || period.isZero() || period.compareTo(LONGEST_PERIOD) > 0) {
      throw new IllegalArgumentException("period must lie in (0, 30 min], but is " + period);
    }
  }

  /** At most {@code value} replicas within {@code period}. */
  public static ScalingRatePolicy ofPods(int value, Duration period) {
    return new ScalingRatePolicy(Type.PODS, value, period);
  }

  /** At most {@code value} percent of the replicas at the period's start within {@code period}. */
  public static ScalingRatePolicy ofPercent(int value, Duration period) {
    return new ScalingRatePolicy(Type.PERCENT, value, period);
  }
}
