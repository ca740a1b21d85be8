package dev.harmony.simulation;

import java.util.List;

/**
 * What the production loop did in a replay.
 *
 * @param run what happened to its service
 * @param decisions one row a turn, in order
 * @param band what it forecast
 */
public record HarmonyRun(ContenderRun run, List<DecisionRow> decisions, PredictiveBand band) {

  /** Decisions, copied. */
  public HarmonyRun {
    decisions = List.copyOf(decisions);
  }
}
