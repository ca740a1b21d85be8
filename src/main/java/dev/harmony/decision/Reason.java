package dev.harmony.decision;

/** Why a decision is what it is; the same word in journal, report, event, condition and metric. */
public enum Reason {
  /** More replicas cost less than the violations they avoid. */
  SLA_RISK,
  /** Fewer replicas cost less than the violations they risk. */
  COST_SAVING,
  /** The count is the cheapest already. */
  CHEAPEST,
  /** The reactive rule wants more than a forecast that has not proved itself. */
  REACTIVE_FLOOR,
  /** Demand was not observed, so nothing is released. */
  METRICS_MISSING,
  /** The trained model is missing all of a sudden, so nothing is released. */
  MODEL_MISSING,
  /** There is not enough history for a forecast. */
  NO_FORECAST,
  /** Even the most that is allowed does not keep the promise. */
  BEYOND_BOUNDS
}
