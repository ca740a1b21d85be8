package dev.harmony.evaluation;

import dev.harmony.forecast.Forecast;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The predictive law of the rows from one origin on.
 *
 * @param origin the row of the first step ahead
 * @param law of the scored indicators of the task
 */
public record Prediction(int origin, PredictiveLaw law) {

  /** The law of sample paths; its indicators are those of the whole window, in their order. */
  public static Prediction of(int origin, Forecast forecast) {
    int indicators = forecast.indicators().size();
    return of(origin, forecast, IntStream.range(0, indicators).boxed().toList());
  }

  /** The law of sample paths of some indicators, each of which is a column of the whole window. */
  public static Prediction of(int origin, Forecast forecast, List<Integer> columns) {
    return new Prediction(origin, new PathLaw(forecast, columns));
  }
}
