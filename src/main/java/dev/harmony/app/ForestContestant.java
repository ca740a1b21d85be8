package dev.harmony.app;

import dev.harmony.evaluation.Contestant;
import dev.harmony.evaluation.EvaluationTask;
import dev.harmony.evaluation.Prediction;
import dev.harmony.forecast.Forecast;
import dev.harmony.forecast.ForecastContext;
import dev.harmony.forecast.Forecaster;
import dev.harmony.regression.ForestForecaster;
import dev.harmony.regression.RollingForest;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * The forest of neighbours alone, grown on all rows before an origin and again as they become more.
 * Where there is none yet, the last value stays.
 */
final class ForestContestant implements Contestant {

  private static final int PATHS = 200;

  @Override
  public String name() {
    return "forest";
  }

  @Override
  public void forecast(EvaluationTask task, Consumer<Prediction> scored) {
    ForestForecaster.hindrance()
        .ifPresent(
            reason -> {
              throw new WrongInputException("--contestants: no forest here, " + reason);
            });
    RollingForest forest = RollingForest.ofNothing(task.horizon(), task.seed());
    for (int origin : task.origins()) {
      ForecastContext context = task.context(origin);
      forest = forest.advance(context.window());
      Forecaster forecaster = forest.forecaster().<Forecaster>map(it -> it).orElse(this::staying);
      scored.accept(
          Prediction.of(
              origin, forecaster.forecast(List.of(context), task.horizon(), PATHS).get(0)));
    }
  }

  private List<Forecast> staying(
      List<ForecastContext> contexts, dev.harmony.forecast.Horizon horizon, int paths) {
    return contexts.stream()
        .map(
            context -> {
              IndicatorWindow window = context.window();
              double[][][] samples = new double[horizon.steps()][window.indicators().size()][paths];
              for (double[][] step : samples) {
                for (int column = 0; column < step.length; column++) {
                  double last = window.value(window.length() - 1, column);
                  Arrays.fill(step[column], Double.isNaN(last) ? 0 : last);
                }
              }
              TimeGrid grid = new TimeGrid(window.grid().end(), horizon.step(), horizon.steps());
              return Forecast.of(grid, window.indicators(), samples);
            })
        .toList();
  }
}
