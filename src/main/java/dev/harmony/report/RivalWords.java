package dev.harmony.report;

import dev.harmony.simulation.RivalFamily;
import dev.harmony.simulation.SettingChoice;

/** The words of the reports for families of rivals. */
final class RivalWords {

  private RivalWords() {}

  /** Who a member of {@code family} is, fit to stand inside a sentence. */
  static String of(RivalFamily family, SettingChoice choice) {
    return switch (choice) {
      case USUAL -> of(family) + usual(family);
      case TUNED -> of(family) + " tuned on the history";
      case HINDSIGHT -> of(family) + " tuned in hindsight";
    };
  }

  private static String of(RivalFamily family) {
    return switch (family) {
      case HPA -> "the HPA";
      case KPA -> "Knative's autoscaler";
      case KEDA -> "KEDA";
      case PREDICTIVE_HPA -> "the predictive HPA";
      case AUTOPILOT -> "Autopilot's rule";
      case POINT_FORECAST -> "scaling to a point forecast";
    };
  }

  private static String usual(RivalFamily family) {
    return switch (family) {
      case HPA -> " at Kubernetes' defaults";
      case KPA, KEDA -> " at its defaults";
      case PREDICTIVE_HPA, AUTOPILOT, POINT_FORECAST -> "";
    };
  }

  /** What a member of {@code family} does, in a sentence of its own. */
  static String explanation(RivalFamily family, SettingChoice choice) {
    return switch (choice) {
      case USUAL -> explanation(family);
      case TUNED ->
          "The same at the cheapest of its settings that kept the promise in the history, or else at"
              + " the one that missed it least.";
      case HINDSIGHT ->
          "The same, but chosen on the test part itself: a rival that knows the future of its own"
              + " settings.";
    };
  }

  private static String explanation(RivalFamily family) {
    return switch (family) {
      case HPA ->
          "The HorizontalPodAutoscaler of Kubernetes with a target of 70 % and its default behavior.";
      case KPA ->
          "The Knative Pod Autoscaler with a target of 70 % and its defaults: the mean demand of a"
              + " minute, or of six seconds where it panics.";
      case KEDA ->
          "KEDA with a threshold of 70 %: the HorizontalPodAutoscaler on the demand over all replicas,"
              + " and zero where the policy allows it.";
      case PREDICTIVE_HPA ->
          "The larger of what the HorizontalPodAutoscaler calculates and what daily Holt-Winters"
              + " smoothing of its own past foretells.";
      case AUTOPILOT ->
          "The horizontal rule of Google's Autopilot: the 95th percentile of the load of 72 hours at a"
              + " target of 70 %, scale-downs deferred two days.";
      case POINT_FORECAST -> "The median of Harmony's own forecast over the start-up, and 20 %.";
    };
  }
}
