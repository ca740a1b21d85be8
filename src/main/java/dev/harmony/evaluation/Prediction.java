package dev.harmony.evaluation;

import dev.harmony.forecast.Forecast;

/**
 * The predictive law of the rows from one origin on.
 *
 * @param origin the row of the first step ahead
 * @param law of the scored indicators of the task
 */
public record Prediction(int origin, PredictiveLaw law) {

  /** The law of sample paths; its indicators are those of the whole window, in their order. */
  public static Prediction of(int origin, Forecast forecast) {
    return new Prediction(origin, new PathLaw(forecast));
  }
}
