package dev.harmony.control;

import dev.harmony.series.IndicatorWindow;

/**
 * An origin at which a trained model may be asked.
 *
 * @param rehearsals of the service
 * @param seen what was observed up to then; not empty
 */
record ModelQuestion(Rehearsals rehearsals, IndicatorWindow seen) {

  /** Whether the answer is the same because the service and the observations are. */
  boolean isSame(ModelQuestion other) {
    return rehearsals == other.rehearsals && seen.isSameView(other.seen);
  }
}
