package dev.harmony.simulation;

import dev.harmony.forecast.Forecast;
import dev.harmony.forecast.ForecastContext;
import dev.harmony.forecast.Forecaster;
import dev.harmony.forecast.Horizon;
import dev.harmony.hierarchy.IndicatorHierarchy;
import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Forecasts at the origins of one record in batches. What happens does not depend on what is
 * decided, so that whoever asks at one origin will ask at those after it; they are worked out
 * together, each from the steps before it, which costs a fraction. The forecasts are those of the
 * forecaster behind.
 *
 * <p>Safe for use by several threads; loops over the same record share what was worked out lately.
 */
public final class OriginBatches implements Forecaster {

  /** Origins times indicators in a batch. */
  private static final int BATCH = 256;

  private static final int KEPT = 3;

  private final Forecaster forecaster;
  private final IndicatorWindow record;
  private final long runSeed;
  private final Map<Batch, List<Forecast>> batches = new LinkedHashMap<>();

  /**
   * Batches of origins of {@code record}.
   *
   * @param runSeed of the contexts that will be asked for
   */
  public OriginBatches(Forecaster forecaster, IndicatorWindow record, long runSeed) {
    this.forecaster = forecaster;
    this.record = record;
    this.runSeed = runSeed;
  }

  /**
   * Neighbouring origins.
   *
   * @param first the steps that were seen at the first of them
   */
  private record Batch(
      List<Indicator> indicators,
      IndicatorHierarchy hierarchy,
      Horizon horizon,
      int paths,
      int first) {}

  @Override
  public List<Forecast> forecast(List<ForecastContext> contexts, Horizon horizon, int paths) {
    List<Forecast> forecasts = new ArrayList<>();
    for (ForecastContext context : contexts) {
      forecasts.add(
          isOrigin(context)
              ? batched(context, horizon, paths)
              : forecaster.forecast(List.of(context), horizon, paths).get(0));
    }
    return forecasts;
  }

  /** Whether {@code context} is what is known at an origin of the record. */
  private boolean isOrigin(ForecastContext context) {
    IndicatorWindow window = context.window();
    if (window.length() > record.length()) {
      return false;
    }
    return part(window.indicators(), window.length()).isSameView(window)
        && context.equals(ForecastContext.of(window, context.hierarchy(), runSeed));
  }

  /** The indicators of these names that the record has, up to the {@code seen}th step. */
  private IndicatorWindow part(List<Indicator> indicators, int seen) {
    int[] columns =
        indicators.stream()
            .flatMapToInt(indicator -> record.columnOf(indicator.name()).stream())
            .toArray();
    return record.slice(0, seen).only(columns);
  }

  private synchronized Forecast batched(ForecastContext context, Horizon horizon, int paths) {
    IndicatorWindow window = context.window();
    int size = Math.max(1, BATCH / window.indicators().size());
    int first = (window.length() - 1) / size * size + 1;
    Batch batch = new Batch(window.indicators(), context.hierarchy(), horizon, paths, first);
    List<Forecast> known = batches.remove(batch);
    List<Forecast> forecasts = known == null ? workedOut(batch, size) : known;
    batches.put(batch, forecasts);
    if (batches.size() > KEPT) {
      batches.remove(batches.keySet().iterator().next());
    }
    return forecasts.get(window.length() - first);
  }

  private List<Forecast> workedOut(Batch batch, int size) {
    List<ForecastContext> contexts = new ArrayList<>();
    for (int seen = batch.first(); seen < batch.first() + size && seen <= record.length(); seen++) {
      IndicatorWindow window = part(batch.indicators(), seen);
      contexts.add(ForecastContext.of(window, batch.hierarchy(), runSeed));
    }
    return List.copyOf(forecaster.forecast(contexts, batch.horizon(), batch.paths()));
  }
}
