package dev.harmony.flow.training;

import dev.harmony.flow.Prediction;

/**
 * One value to forecast, and how well persistence did.
 *
 * @param series the indicator of a history that is asked for, by name
 * @param window its place in the batch
 * @param column its place in the window
 * @param lead its place among the leads
 * @param observed the value
 * @param unit in which scores count: how far the indicator usually moves in a step; positive
 * @param reference the score of persistence, in that unit
 */
record ValidationQuestion(
    String series,
    int window,
    int column,
    int lead,
    double observed,
    double unit,
    double reference) {

  /** The score of {@code prediction}, in the unit. */
  double score(Prediction prediction) {
    double[] quantiles = new double[Reference.LEVELS];
    for (int index = 0; index < quantiles.length; index++) {
      quantiles[index] = prediction.quantile(window, column, lead, Reference.level(index));
    }
    return Reference.score(quantiles, observed) / unit;
  }
}
