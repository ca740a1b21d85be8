package dev.harmony.rule.horizontal;

import dev.harmony.workload.Behavior;
import dev.harmony.workload.ReplicaBounds;
import dev.harmony.workload.ScalingRules;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The two settings of a HorizontalPodAutoscaler that people tune, for a Pods metric: the arrivals
 * per ready replica in percent of the declared capacity of one. The rest are Kubernetes' defaults;
 * a scale-down window other than the default needs a {@code behavior} block, whose scale-up rules
 * are then those that Kubernetes fills in.
 *
 * @param targetUtilization share of the capacity aimed at, in thousandths at finest; in (0, 1]
 * @param scaleDownWindow how far back recommendations hold a scale-down; zero to one hour
 */
public record HorizontalSetting(double targetUtilization, Duration scaleDownWindow) {

  /** Thousandths of a percent in the whole capacity of one replica. */
  public static final long CAPACITY_MILLI = 100_000;

  private static final HorizontalSetting DEFAULT =
      new HorizontalSetting(0.7, ScalingRules.DEFAULT_SCALE_DOWN_WINDOW);

  private static final List<HorizontalSetting> GRID =
      IntStream.rangeClosed(6, 19)
          .mapToObj(twentieths -> twentieths / 20.0)
          .flatMap(
              target ->
                  Stream.of(0, 60, 300, 900, 1800, 3600)
                      .map(seconds -> new HorizontalSetting(target, Duration.ofSeconds(seconds))))
          .toList();

  /**
   * @throws IllegalArgumentException if the target does not lie in (0, 1] or the window not in [0,
   *     1 h]
   */
  public HorizontalSetting {
    Objects.requireNonNull(scaleDownWindow, "scaleDownWindow");
    if (!(targetUtilization > 0 && targetUtilization <= 1)) {
      throw new IllegalArgumentException(
          "targetUtilization must lie in (0, 1], but is " + targetUtilization);
    }
    if (scaleDownWindow.isNegative() || scaleDownWindow.compareTo(Duration.ofHours(1)) > 0) {
      throw new IllegalArgumentException(
          "scaleDownWindow must lie in [0, 1 h], but is " + scaleDownWindow);
    }
  }

  /** A target of 70 % and a window of five minutes. */
  public static HorizontalSetting ofDefault() {
    return DEFAULT;
  }

  /** Targets 0.30 to 0.95 in steps of 0.05, each with windows of 0, 1, 5, 15, 30 and 60 min. */
  public static List<HorizontalSetting> grid() {
    return GRID;
  }

  /**
   * The autoscaler with this setting. A minimum of zero becomes one, because a metric of pods does
   * not exist without pods.
   */
  public HorizontalPodAutoscaler autoscaler(ReplicaBounds bounds) {
    return new HorizontalPodAutoscaler(
        new ReplicaBounds(Math.max(1, bounds.minimum()), bounds.maximum()),
        List.of(new PodsMetric("utilization", targetMilli())),
        behavior(),
        ControllerSettings.ofDefaults());
  }

  /**
   * What one replica reports, in thousandths of a percent.
   *
   * @param arrivals rate of the arrivals at one replica; finite and not negative
   * @param capacity rate that one replica serves; positive
   */
  public static long levelMilli(double arrivals, double capacity) {
    return Math.round(CAPACITY_MILLI * arrivals / capacity);
  }

  /** The target in thousandths of a percent of the capacity of one replica. */
  public long targetMilli() {
    return Math.round(targetUtilization * CAPACITY_MILLI);
  }

  /** The {@code behavior} block that the window takes; empty where it is the default. */
  public Optional<Behavior> behavior() {
    if (scaleDownWindow.equals(ScalingRules.DEFAULT_SCALE_DOWN_WINDOW)) {
      return Optional.empty();
    }
    return Optional.of(
        Behavior.ofDefaults()
            .withScaleDown(
                ScalingRules.ofScaleDownDefaults().withStabilizationWindow(scaleDownWindow)));
  }
}
