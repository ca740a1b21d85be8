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
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The online pool of the scored indicators, which learns from every row before an origin. It lives
 * through the last weeks before the first origin and all rows after that, looking every few minutes
 * and at each origin. What was not observed in the row before an origin is forecast as it was after
 * the newest row in which everything was, moved on. Where it has no forecast yet, the last observed
 * value stays.
 */
public final class PoolContestant implements Contestant {

  private static final int PATHS = 400;

  /** How many forecasts from outside are asked for in one call. */
  private static final int BATCH = 64;

  private static final Duration HISTORY = Duration.ofDays(14);

  /** Rows beyond the horizon that it lives through at least, where steps are long. */
  private static final int LEAST_ROWS = 300;

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
    OnlinePool pool = new OnlinePool(composition.apply(horizon), horizon, PATHS, history(horizon));
    int[] columns = task.columns().stream().mapToInt(column -> column).toArray();
    IndicatorWindow window = task.record().window().only(columns);
    PoolMemory memory = pool.initialMemory(columns.length);
    Set<Integer> origins = Set.copyOf(task.origins());
    PoolVisits visits = PoolVisits.of(task, window, history(horizon), STRIDE);
    List<Integer> rows = List.copyOf(visits.rows());
    for (int from = 0; from < rows.size(); from += BATCH) {
      List<Integer> batch = rows.subList(from, Math.min(rows.size(), from + BATCH));
      List<Map<String, Forecast>> others = others(task, batch, columns);
      for (int index = 0; index < batch.size(); index++) {
        int row = batch.get(index);
        IndicatorWindow seen = window.slice(0, row);
        memory =
            visits.forecasts().contains(row)
                ? pool.advance(memory, seen, others.get(index), task.seed(row))
                : pool.learn(memory, seen, others.get(index), task.seed(row));
        if (origins.contains(row)) {
          scored.accept(prediction(row, seen, task.columns(), memory.newest()));
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

  /** How far back it looks, and how long it lives before the first origin. */
  private static Duration history(Horizon horizon) {
    Duration least = horizon.step().multipliedBy(horizon.steps() + LEAST_ROWS);
    return least.compareTo(HISTORY) > 0 ? least : HISTORY;
  }

  private static Prediction prediction(
      int row, IndicatorWindow seen, List<Integer> columns, Optional<Forecast> newest) {
    PredictiveLaw staying =
        (step, scored) ->
            SampleMarginal.of(new double[] {lastObserved(seen, columns.indexOf(scored))});
    return newest
        .map(forecast -> Prediction.of(row, forecast, columns))
        .orElseGet(() -> new Prediction(row, staying));
  }

  /** Zero where nothing was observed. */
  private static double lastObserved(IndicatorWindow seen, int column) {
    return IntStream.iterate(seen.length() - 1, row -> row >= 0, row -> row - 1)
        .filter(row -> seen.isObserved(row, column))
        .mapToDouble(row -> seen.value(row, column))
        .findFirst()
        .orElse(0);
  }
}
