package dev.harmony.rule.horizontal;

import dev.harmony.rule.GoldenColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one sync decided, in the words of the recorded columns. */
record GoldenDecision(
    String proposed,
    String winner,
    int specAfter,
    int statusDesired,
    String ableToScale,
    String scalingActive,
    String scalingLimited,
    String scaledToZero,
    String rescaleReason,
    int failedMetrics,
    List<String> levels) {

  private static final Pattern FAILED = Pattern.compile("\\((\\d+) invalid out of");

  static GoldenDecision ofRecorded(GoldenScenario scenario, int tick) {
    GoldenColumns columns = scenario.columns();
    Matcher failed = FAILED.matcher(columns.at("error", tick).asText(""));
    List<String> levels = new ArrayList<>();
    for (int metric = 0; metric < scenario.autoscaler().metrics().size(); metric++) {
      levels.add(columns.at("m" + metric + "_status", tick).asText("None"));
    }
    return new GoldenDecision(
        columns.at("proposed", tick).asText("None"),
        columns.at("winner", tick).asText("None"),
        columns.count("spec_after", tick),
        columns.count("status_desired", tick),
        columns.at("able_to_scale", tick).asText(),
        columns.at("scaling_active", tick).asText(),
        columns.at("scaling_limited", tick).asText(),
        columns.at("scaled_to_zero", tick).asText(),
        columns.at("rescale_reason", tick).asText(),
        failed.find() ? Integer.parseInt(failed.group(1)) : 0,
        levels);
  }

  static GoldenDecision ofOutcome(
      GoldenScenario scenario,
      HorizontalObservation observation,
      HorizontalOutcome outcome,
      int statusDesired) {
    HorizontalConditions conditions = outcome.state().conditions();
    OptionalInt winner = outcome.winningMetric();
    String label = winner.isPresent() ? scenario.label(winner.getAsInt()) : "None";
    OptionalInt proposed = outcome.proposedReplicas();
    return new GoldenDecision(
        proposed.isPresent() ? String.valueOf(proposed.getAsInt()) : "None",
        label,
        outcome.desiredReplicas(),
        statusDesired,
        word(conditions.ableToScale(), true),
        word(
            conditions.scalingActive(),
            conditions.scalingActive() == ScalingActive.VALID_METRIC_FOUND),
        word(
            conditions.scalingLimited(),
            conditions.scalingLimited() != ScalingLimited.DESIRED_WITHIN_RANGE),
        word(conditions.scaledToZero(), conditions.scaledToZero() == ScaledToZero.SCALED_TO_ZERO),
        reason(outcome.rescaleReason(), label),
        outcome.failedMetrics(),
        levels(scenario, observation, outcome));
  }

  private static List<String> levels(
      GoldenScenario scenario, HorizontalObservation observation, HorizontalOutcome outcome) {
    boolean asked = outcome.proposedReplicas().isPresent() || outcome.failedMetrics() > 0;
    return scenario.autoscaler().proposals(observation).stream()
        .map(
            proposal ->
                asked && proposal instanceof MetricProposal.Proposed proposed
                    ? String.valueOf(proposed.level())
                    : "None")
        .toList();
  }

  /** A reason in the controller's spelling, with a mark where its condition does not hold. */
  private static String word(Enum<?> reason, boolean holds) {
    if (reason.name().equals("UNKNOWN")) {
      return "";
    }
    StringBuilder word = new StringBuilder(holds ? "" : "!");
    for (String part : reason.name().split("_", -1)) {
      word.append(part.charAt(0)).append(part.substring(1).toLowerCase(Locale.ROOT));
    }
    return word.toString();
  }

  private static String reason(RescaleReason reason, String winner) {
    return switch (reason) {
      case NONE -> "";
      case CURRENT_BELOW_MINIMUM -> "Current number of replicas below Spec.MinReplicas";
      case CURRENT_ABOVE_MAXIMUM -> "Current number of replicas above Spec.MaxReplicas";
      case METRIC_ABOVE_TARGET -> winner + " above target";
      case ALL_METRICS_BELOW_TARGET -> "All metrics below target";
    };
  }
}
