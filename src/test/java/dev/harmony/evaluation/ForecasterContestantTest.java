package dev.harmony.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.harmony.evaluation.baseline.PoolContestant;
import dev.harmony.forecast.Forecast;
import dev.harmony.forecast.ForecastContext;
import dev.harmony.forecast.Forecaster;
import dev.harmony.forecast.Horizon;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ForecasterContestantTest extends ContestantContract {

  /** The last value and uniform noise. */
  private static final Forecaster NOISY =
      (contexts, horizon, paths) ->
          contexts.stream().map(context -> noisy(context, horizon, paths)).toList();

  private static Forecast noisy(ForecastContext context, Horizon horizon, int paths) {
    IndicatorWindow window = context.window();
    SplittableRandom random = new SplittableRandom(context.seed());
    double[][][] samples = new double[horizon.steps()][window.indicators().size()][paths];
    for (double[][] step : samples) {
      for (int column = 0; column < step.length; column++) {
        double last = window.value(window.length() - 1, column);
        for (int path = 0; path < paths; path++) {
          step[column][path] = (Double.isNaN(last) ? 0 : last) + random.nextDouble();
        }
      }
    }
    TimeGrid grid = new TimeGrid(window.grid().end(), horizon.step(), horizon.steps());
    return Forecast.of(grid, window.indicators(), samples);
  }

  @Override
  protected Stream<Contestant> contestants() {
    return Stream.of(
        PoolContestant.untrained("pool").with("pool+noisy", "noisy", NOISY),
        new ForecasterContestant("one", NOISY, 20, 1),
        new ForecasterContestant("all", NOISY, 20, 9));
  }

  @Test
  void theSizeOfABatchChangesNothing() {
    List<Double> one = new ArrayList<>();
    List<Double> all = new ArrayList<>();
    EvaluationTask task = Records.task(Records.of(240, 5), List.of(170, 180, 190));
    new ForecasterContestant("one", NOISY, 20, 1)
        .forecast(task, each -> one.add(each.law().marginal(3, 1).quantile(0.2)));
    new ForecasterContestant("all", NOISY, 20, 2)
        .forecast(task, each -> all.add(each.law().marginal(3, 1).quantile(0.2)));
    assertEquals(one, all);
  }
}
