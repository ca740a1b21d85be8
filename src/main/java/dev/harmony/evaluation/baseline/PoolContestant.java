package dev.harmony.evaluation.baseline;

import dev.harmony.evaluation.Contestant;
import dev.harmony.evaluation.EvaluationTask;
import dev.harmony.evaluation.Prediction;
import dev.harmony.evaluation.PredictiveLaw;
import dev.harmony.evaluation.score.SampleMarginal;
import dev.harmony.forecast.Forecast;
import dev.harmony.forecast.ForecastContext;
import dev.harmony.forecast.Forecaster;
import dev.harmony.forecast.Horizon;
import dev.harmony.forecast.OnlinePool;
import dev.harmony.forecast.PoolComposition;
import dev.harmony.forecast.PoolMemory;
import dev.harmony.series.IndicatorWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
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

  /** How many forecasts from outside are asked for in one call. */
  private static final int BATCH = 64;

  private static final Duration HISTORY = Duration.ofDays(14);
  private static final Duration WARM_UP = Duration.ofDays(14);

  /** How long it looks away where no origin lies. */
  private static final Duration STRIDE = Duration.ofMinutes(16);

  private final String name;
  private final Function<Horizon, PoolComposition> composition;
  private final Map<String, Forecaster> outside;

  /** A pool of this composition. */
  public PoolContestant(String name, Function<Horizon, PoolComposition> composition) {
    this(name, composition, Map.of());
  }

  private PoolContestant(
      String name,
      Function<Horizon, PoolComposition> composition,
      Map<String, Forecaster> outside) {
    this.name = name;
    this.composition = composition;
    this.outside = Map.copyOf(outside);
  }

  /**
   * The same pool called {@code name} with one more member, which forecasts from the whole record
   * wherever the pool looks.
   */
  public PoolContestant with(String newName, String member, Forecaster forecaster) {
    Map<String, Forecaster> more = new HashMap<>(outside);
    more.put(member, forecaster);
    return new PoolContestant(
        newName, horizon -> composition.apply(horizon).withOutside(member), more);
  }

  /** The pool that needs no training. */
  public static PoolContestant untrained(String name) {
    return new PoolContestant(name, PoolComposition::thorough);
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
    List<Integer> rows = List.copyOf(visited(task, origins));
    for (int from = 0; from < rows.size(); from += BATCH) {
      List<Integer> batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
      List<Map<String, Forecast>> others = others(task, batch, columns);
      for (int index = 0; index < batch.size(); index++) {
        int row = batch.get(index);
        IndicatorWindow seen = window.slice(0, row);
        if (origins.contains(row)) {
          memory = pool.advance(memory, seen, others.get(index), task.seed(row));
          scored.accept(prediction(row, seen, task.columns(), memory.newest()));
        } else {
          memory = pool.learn(memory, seen, others.get(index), task.seed(row));
        }
      }
    }
  }

  /** What others forecast at {@code rows}, in one call each. */
  private List<Map<String, Forecast>> others(
      EvaluationTask task, List<Integer> rows, int[] columns) {
    List<Map<String, Forecast>> all = new ArrayList<>();
    rows.forEach(row -> all.add(new HashMap<>()));
    List<ForecastContext> contexts =
        outside.isEmpty() ? List.of() : rows.stream().map(task::context).toList();
    outside.forEach(
        (member, forecaster) -> {
          List<Forecast> forecasts = forecaster.forecast(contexts, task.horizon(), PATHS);
          for (int index = 0; index < forecasts.size(); index++) {
            all.get(index).put(member, forecasts.get(index).only(columns));
          }
        });
    return all;
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

  private static Prediction prediction(
      int row, IndicatorWindow seen, List<Integer> columns, Optional<Forecast> newest) {
    PredictiveLaw staying =
        (step, scored) -> {
          double last = seen.value(seen.length() - 1, columns.indexOf(scored));
          return SampleMarginal.of(new double[] {Double.isNaN(last) ? 0 : last});
        };
    return newest
        .map(forecast -> Prediction.of(row, forecast, columns))
        .orElseGet(() -> new Prediction(row, staying));
  }
}
