package dev.harmony.simulation;

import dev.harmony.rule.point.DemandForecast;

/** A scaling rule that one could use instead of ours, at all of its settings. */
public enum RivalFamily {
  /** The HorizontalPodAutoscaler of Kubernetes: targets and scale-down windows. */
  HPA("hpa"),
  /** The Knative Pod Autoscaler: targets, stable windows and scale-down delays. */
  KPA("kpa"),
  /** KEDA: the same on an external metric, and zero where the policy allows it. */
  KEDA("keda"),
  /** The Predictive Horizontal Pod Autoscaler: targets, windows and smoothings. */
  PREDICTIVE_HPA("predictive-hpa"),
  /** Google's Autopilot: statistics of the load, targets, horizons and deferrals. */
  AUTOPILOT("autopilot"),
  /** The production loop's own forecast as one number: margins and scale-down windows. */
  POINT_FORECAST("point-forecast");

  private final String word;

  RivalFamily(String word) {
    this.word = word;
  }

  /** The word that names the family in results, and its usual setting as a contender. */
  public String word() {
    return word;
  }

  /** Whether it needs the forecasts of the production loop. */
  boolean needsForecasts() {
    return this == POINT_FORECAST;
  }

  /**
   * Its settings under the policy of {@code world}.
   *
   * @param forecast that of the production loop; not used by those that need none
   */
  RivalSettings settings(ReplayWorld world, DemandForecast forecast) {
    RivalRules rules = new RivalRules(world, forecast);
    return switch (this) {
      case HPA -> rules.horizontal();
      case KPA -> rules.knative();
      case KEDA -> rules.keda();
      case PREDICTIVE_HPA -> rules.predictive();
      case AUTOPILOT -> rules.autopilot();
      case POINT_FORECAST -> rules.pointForecast();
    };
  }

  @Override
  public String toString() {
    return word;
  }
}
