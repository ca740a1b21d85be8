package dev.harmony.evaluation.baseline;

import dev.harmony.evaluation.Contestant;
import dev.harmony.evaluation.EvaluationTask;
import dev.harmony.evaluation.Prediction;
import dev.harmony.evaluation.PredictiveLaw;
import dev.harmony.evaluation.score.SampleMarginal;
import dev.harmony.forecast.Forecast;
import dev.harmony.forecast.OnlinePool;
import dev.harmony.forecast.PoolMemory;
import dev.harmony.series.IndicatorWindow;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The online pool, for each indicator alone, taught row by row from some days before the first
 * origin on. Where it has no forecast yet, the last value stays.
 */
public final class PoolContestant implements Contestant {

  private static final int PATHS = 200;
  private static final Duration HISTORY = Duration.ofDays(7);

  @Override
  public String name() {
    return "pool";
  }

  @Override
  public void forecast(EvaluationTask task, Consumer<Prediction> scored) {
    OnlinePool pool = new OnlinePool(task.horizon(), PATHS, HISTORY);
    IndicatorWindow window = task.record().window();
    long history = HISTORY.dividedBy(window.grid().step());
    Map<Integer, PoolMemory> memories = new HashMap<>();
    task.columns().forEach(column -> memories.put(column, pool.initialMemory()));
    int row = (int) Math.max(0, task.origins().get(0) - history);
    for (int origin : task.origins()) {
      while (row < origin) {
        row++;
        IndicatorWindow seen = window.slice(0, row);
        long seed = task.seed(row);
        memories.replaceAll((column, memory) -> pool.advance(memory, seen, column, seed + column));
      }
      scored.accept(new Prediction(origin, law(window.slice(0, origin), memories)));
    }
  }

  private static PredictiveLaw law(IndicatorWindow seen, Map<Integer, PoolMemory> memories) {
    Map<Integer, PoolMemory> now = Map.copyOf(memories);
    return (step, column) -> {
      Optional<Forecast> newest = Optional.ofNullable(now.get(column)).flatMap(PoolMemory::newest);
      double last = seen.value(seen.length() - 1, column);
      return newest
          .map(forecast -> SampleMarginal.of(forecast.marginal(step, 0)))
          .orElseGet(() -> SampleMarginal.of(new double[] {Double.isNaN(last) ? 0 : last}));
    };
  }
}
