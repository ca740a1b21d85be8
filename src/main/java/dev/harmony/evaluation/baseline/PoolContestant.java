package dev.harmony.evaluation.baseline;

import dev.harmony.evaluation.Contestant;
import dev.harmony.evaluation.EvaluationTask;
import dev.harmony.evaluation.Prediction;
import dev.harmony.evaluation.PredictiveLaw;
import dev.harmony.evaluation.score.SampleMarginal;
import dev.harmony.forecast.Forecast;
import dev.harmony.forecast.Horizon;
import dev.harmony.forecast.OnlinePool;
import dev.harmony.forecast.PoolComposition;
import dev.harmony.forecast.PoolMemory;
import dev.harmony.series.IndicatorWindow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The online pool of the scored indicators, which learns from every row before an origin. It lives
 * through the last weeks before the first origin and all rows after that, looking every few minutes
 * and at each origin. Where it has no forecast yet, the last value stays.
 */
public final class PoolContestant implements Contestant {

  private static final int PATHS = 400;
  private static final Duration HISTORY = Duration.ofDays(14);
  private static final Duration WARM_UP = Duration.ofDays(20);

  /** How long it looks away where no origin lies. */
  private static final Duration STRIDE = Duration.ofMinutes(8);

  private final String name;
  private final Function<Horizon, PoolComposition> composition;

  /** A pool of this composition. */
  public PoolContestant(String name, Function<Horizon, PoolComposition> composition) {
    this.name = name;
    this.composition = composition;
  }

  /** The pool that needs no training. */
  public static PoolContestant untrained() {
    return new PoolContestant("pool", PoolComposition::thorough);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void forecast(EvaluationTask task, Consumer<Prediction> scored) {
    Horizon horizon = task.horizon();
    OnlinePool pool = new OnlinePool(composition.apply(horizon), horizon, PATHS, HISTORY);
    int[] columns = task.columns().stream().mapToInt(column -> column).toArray();
    IndicatorWindow window = task.record().window().only(columns);
    PoolMemory memory = pool.initialMemory(columns.length);
    TreeSet<Integer> origins = new TreeSet<>(task.origins());
    for (int row : visited(task, origins)) {
      IndicatorWindow seen = window.slice(0, row);
      if (origins.contains(row)) {
        memory = pool.advance(memory, seen, Map.of(), task.seed(row));
        scored.accept(new Prediction(row, law(seen, task.columns(), memory.newest())));
      } else {
        memory = pool.learn(memory, seen, Map.of(), task.seed(row));
      }
    }
  }

  private static NavigableSet<Integer> visited(EvaluationTask task, NavigableSet<Integer> origins) {
    long step = task.horizon().step().toMillis();
    int stride = (int) Math.max(1, (STRIDE.toMillis() + step - 1) / step);
    int first = (int) Math.max(1, origins.first() - WARM_UP.toMillis() / step);
    NavigableSet<Integer> visited = new TreeSet<>(origins);
    for (int row = first; row < origins.last(); row += stride) {
      visited.add(row);
    }
    return visited;
  }

  private static PredictiveLaw law(
      IndicatorWindow seen, List<Integer> columns, Optional<Forecast> newest) {
    return (step, scored) -> {
      int column = columns.indexOf(scored);
      double last = seen.value(seen.length() - 1, column);
      return newest
          .map(forecast -> SampleMarginal.of(forecast.marginal(step, column)))
          .orElseGet(() -> SampleMarginal.of(new double[] {Double.isNaN(last) ? 0 : last}));
    };
  }
}
