package dev.harmony.evaluation;

import dev.harmony.evaluation.score.Marginal;

/** A predictive distribution over steps ahead and indicators. */
public interface PredictiveLaw {

  /**
   * The law of one indicator at one step.
   *
   * @param step steps ahead, from 0
   * @param column of the record's window; one that the task scores
   */
  Marginal marginal(int step, int column);

  /**
   * The first sample paths of one indicator; none where this is no law of paths.
   *
   * @param column of the record's window; one that the task scores
   * @param most how many paths at most
   * @return shape {@code [path][step]}
   */
  default double[][] paths(int column, int most) {
    return new double[0][];
  }
}
