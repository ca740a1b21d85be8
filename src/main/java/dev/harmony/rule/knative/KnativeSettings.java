package dev.harmony.rule.knative;

import java.time.Duration;
import java.util.Objects;

/**
 * What Knative makes of its {@code config-autoscaler} and of a revision's annotations.
 *
 * @param targetValue metric that one replica should have; positive
 * @param totalValue metric that one replica can have; positive
 * @param targetBurstCapacity surplus of metric that should find room at once; −1 for any
 * @param stableWindow whole seconds, 6 s to 1 h
 * @param panicWindow whole seconds, 1 s to {@code stableWindow}
 * @param aggregation how a window becomes an average
 * @param panicThreshold replicas that the panic window needs for each ready one, at which panic
 *     begins; more than one
 * @param maxScaleUpRate most replicas wanted for each ready one; more than one
 * @param maxScaleDownRate most ready replicas for each wanted one; more than one
 * @param scaleDownDelay how long a wish lasts; zero to 1 h
 * @param activationScale the least wish above zero; zero or one for none
 * @param reachable whether traffic is routed to the revision
 * @see <a href="https://knative.dev/docs/serving/autoscaling/kpa-specific/">Additional autoscaling
 *     configuration for Knative Pod Autoscaler</a>
 */
public record KnativeSettings(
    double targetValue,
    double totalValue,
    double targetBurstCapacity,
    Duration stableWindow,
    Duration panicWindow,
    MetricAggregation aggregation,
    double panicThreshold,
    double maxScaleUpRate,
    double maxScaleDownRate,
    Duration scaleDownDelay,
    int activationScale,
    boolean reachable) {

  /** How often Knative decides. */
  public static final Duration TICK = Duration.ofSeconds(2);

  private static final Duration LONGEST = Duration.ofHours(1);

  /**
   * @throws IllegalArgumentException if a component lies outside its range
   */
  public KnativeSettings {
    Objects.requireNonNull(aggregation, "aggregation");
    requireAbove(0, targetValue, "targetValue");
    requireAbove(0, totalValue, "totalValue");
    requireAbove(1, panicThreshold, "panicThreshold");
    requireAbove(1, maxScaleUpRate, "maxScaleUpRate");
    requireAbove(1, maxScaleDownRate, "maxScaleDownRate");
    requireWindow(Duration.ofSeconds(6), stableWindow, LONGEST, "stableWindow");
    requireWindow(Duration.ofSeconds(1), panicWindow, stableWindow, "panicWindow");
    requireWithin(Duration.ZERO, scaleDownDelay, LONGEST, "scaleDownDelay");
    if (activationScale < 0) {
      throw new IllegalArgumentException(
          "activationScale must not be negative, but is " + activationScale);
    }
    if (!(targetBurstCapacity >= 0 || targetBurstCapacity == -1)) {
      throw new IllegalArgumentException(
          "targetBurstCapacity must not be negative but for -1, but is " + targetBurstCapacity);
    }
  }

  /**
   * Knative's defaults: windows of 60 s and 6 s, linear average, panic at 200 %, rates of 1000 and
   * 2, no delay, no activation scale, a burst of 211.
   *
   * @param totalValue metric that one replica can have
   * @param targetUtilization the share of it that one should have; Knative's default is 0.7
   */
  public static KnativeSettings of(double totalValue, double targetUtilization) {
    return new KnativeSettings(
        totalValue * targetUtilization,
        totalValue,
        211,
        Duration.ofSeconds(60),
        Duration.ofSeconds(6),
        MetricAggregation.LINEAR,
        2,
        1000,
        2,
        Duration.ZERO,
        0,
        true);
  }

  /** The same with other windows. */
  public KnativeSettings withWindows(Duration stable, Duration panic) {
    return new KnativeSettings(
        targetValue,
        totalValue,
        targetBurstCapacity,
        stable,
        panic,
        aggregation,
        panicThreshold,
        maxScaleUpRate,
        maxScaleDownRate,
        scaleDownDelay,
        activationScale,
        reachable);
  }

  /** The same with another delay of scale-downs. */
  public KnativeSettings withScaleDownDelay(Duration delay) {
    return new KnativeSettings(
        targetValue,
        totalValue,
        targetBurstCapacity,
        stableWindow,
        panicWindow,
        aggregation,
        panicThreshold,
        maxScaleUpRate,
        maxScaleDownRate,
        delay,
        activationScale,
        reachable);
  }

  private static void requireAbove(double least, double value, String name) {
    if (!(value > least && Double.isFinite(value))) {
      throw new IllegalArgumentException(
          "%s must be finite and more than %s, but is %s".formatted(name, least, value));
    }
  }

  private static void requireWindow(
      Duration shortest, Duration window, Duration longest, String name) {
    requireWithin(shortest, window, longest, name);
    if (window.toNanosPart() != 0) {
      throw new IllegalArgumentException(name + " must be in whole seconds, but is " + window);
    }
  }

  private static void requireWithin(
      Duration shortest, Duration value, Duration longest, String name) {
    if (value.compareTo(shortest) < 0 || value.compareTo(longest) > 0) {
      throw new IllegalArgumentException(
          "%s must lie in [%s, %s], but is %s".formatted(name, shortest, longest, value));
    }
  }
}
