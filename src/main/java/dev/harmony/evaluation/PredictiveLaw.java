package dev.harmony.evaluation;

import dev.harmony.evaluation.score.Marginal;
import dev.harmony.forecast.Forecast;
import java.util.Optional;

/** A predictive distribution over steps ahead and indicators. */
public interface PredictiveLaw {

  /**
   * The law of one indicator at one step.
   *
   * @param step steps ahead, from 0
   * @param column of the record's window; one that the task scores
   */
  Marginal marginal(int step, int column);

  /** The sample paths that this is the law of, if it is one of paths. */
  default Optional<Forecast> paths() {
    return Optional.empty();
  }
}
