package dev.harmony.evaluation;

import dev.harmony.forecast.Forecast;
import dev.harmony.forecast.ForecastContext;
import dev.harmony.forecast.Forecaster;
import java.util.List;
import java.util.function.Consumer;

/**
 * A forecaster that is given everything before each origin, many origins in one call.
 *
 * @param name unique in an evaluation
 * @param forecaster makes the forecasts
 * @param paths how many sample paths each has; positive
 * @param batch how many origins are given in one call; positive
 */
public record ForecasterContestant(String name, Forecaster forecaster, int paths, int batch)
    implements Contestant {

  /**
   * @throws IllegalArgumentException if {@code paths} or {@code batch} is not positive
   */
  public ForecasterContestant {
    if (paths < 1 || batch < 1) {
      throw new IllegalArgumentException(
          "paths and batch must be positive, but are %d and %d".formatted(paths, batch));
    }
  }

  @Override
  public void forecast(EvaluationTask task, Consumer<Prediction> scored) {
    List<Integer> origins = task.origins();
    for (int from = 0; from < origins.size(); from += batch) {
      List<Integer> some = origins.subList(from, Math.min(origins.size(), from + batch));
      List<ForecastContext> contexts = some.stream().map(task::context).toList();
      List<Forecast> forecasts = forecaster.forecast(contexts, task.horizon(), paths);
      for (int index = 0; index < some.size(); index++) {
        scored.accept(Prediction.of(some.get(index), forecasts.get(index)));
      }
    }
  }
}
