package dev.harmony.rule.knative;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The settings of a Knative Pod Autoscaler that people tune, for the metric of requests per second.
 * The rest are Knative's defaults; the panic window is a tenth of the stable one.
 *
 * @param targetUtilization share of the capacity aimed at; in (0, 1]
 * @param stableWindow over which demand is averaged; whole seconds, 6 s to 1 h
 * @param scaleDownDelay how long a wish lasts; zero to 1 h
 */
public record KnativeSetting(
    double targetUtilization, Duration stableWindow, Duration scaleDownDelay) {

  private static final int STABLE_PER_PANIC = 10;

  private static final KnativeSetting DEFAULT =
      new KnativeSetting(0.7, Duration.ofMinutes(1), Duration.ZERO);

  private static final List<KnativeSetting> GRID = everySetting();

  /**
   * @throws IllegalArgumentException if the target does not lie in (0, 1]
   */
  public KnativeSetting {
    Objects.requireNonNull(stableWindow, "stableWindow");
    Objects.requireNonNull(scaleDownDelay, "scaleDownDelay");
    if (!(targetUtilization > 0 && targetUtilization <= 1)) {
      throw new IllegalArgumentException(
          "targetUtilization must lie in (0, 1], but is " + targetUtilization);
    }
  }

  /** Knative's defaults: 70 %, one minute, no delay. */
  public static KnativeSetting ofDefault() {
    return DEFAULT;
  }

  /**
   * Targets 0.30 to 0.95 in steps of 0.05, each with stable windows of 1 and 5 min, each with
   * delays of 0, 5, 10 and 30 min.
   */
  public static List<KnativeSetting> grid() {
    return GRID;
  }

  private static List<KnativeSetting> everySetting() {
    List<KnativeSetting> settings = new ArrayList<>();
    for (int twentieths = 6; twentieths <= 19; twentieths++) {
      for (int window : List.of(1, 5)) {
        for (int delay : List.of(0, 5, 10, 30)) {
          settings.add(
              new KnativeSetting(
                  twentieths / 20.0, Duration.ofMinutes(window), Duration.ofMinutes(delay)));
        }
      }
    }
    return List.copyOf(settings);
  }

  /**
   * The autoscaler with this setting.
   *
   * @param capacityPerReplica demand that one replica is declared to serve; positive
   * @throws IllegalArgumentException if the capacity, the window or the delay is out of range
   */
  public KnativePodAutoscaler autoscaler(double capacityPerReplica) {
    long panic = Math.max(1, Math.round(stableWindow.toSeconds() / (double) STABLE_PER_PANIC));
    return new KnativePodAutoscaler(
        KnativeSettings.of(capacityPerReplica, targetUtilization)
            .withWindows(stableWindow, Duration.ofSeconds(panic))
            .withScaleDownDelay(scaleDownDelay));
  }
}
