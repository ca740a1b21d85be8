package dev.harmony.simulation;

import java.util.List;
import java.util.Optional;

/**
 * What the production loop did in a replay.
 *
 * @param run what happened to its service
 * @param decisions one row a turn, in order
 * @param band what it forecast
 * @param forecasts the same as one number a step
 * @param model what a trained model had to do with it in the half that is scored; empty if none was
 *     used
 */
public record HarmonyRun(
    ContenderRun run,
    List<DecisionRow> decisions,
    PredictiveBand band,
    PointForecasts forecasts,
    Optional<ModelUse> model) {

  /** Decisions, copied. */
  public HarmonyRun {
    decisions = List.copyOf(decisions);
  }
}
