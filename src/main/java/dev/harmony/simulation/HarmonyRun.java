package dev.harmony.simulation;

import java.util.List;

/**
 * What the production loop did in a replay.
 *
 * @param run what happened to its service
 * @param decisions one row a turn, in order
 * @param band what it forecast
 * @param forecasts the same as one number a step
 */
public record HarmonyRun(
    ContenderRun run, List<DecisionRow> decisions, PredictiveBand band, PointForecasts forecasts) {

  /** Decisions, copied. */
  public HarmonyRun {
    decisions = List.copyOf(decisions);
  }
}
