package dev.harmony.regression;

import dev.harmony.forecast.Forecast;
import dev.harmony.forecast.ForecastContext;
import dev.harmony.forecast.Forecaster;
import dev.harmony.forecast.Horizon;
import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Forecasts by forests of neighbours that are grown on each window's own past, and again as it
 * becomes longer: on all of it before the last multiple of the largest power of two steps that is
 * at most a quarter of its length. Where that is too short or constant, the last value stays.
 *
 * <p>The newest forests are kept, so that the windows of one record do not grow one each. Safe for
 * use by several threads.
 */
public final class GrowingForest implements Forecaster {

  private static final int KEPT = 16;

  /** On a shorter past none is grown. */
  private static final int SHORTEST_PAST = 128;

  /** A forest may lag behind a window by this part of its length. */
  private static final int PARTS = 4;

  private final long seed;
  private final Map<Key, Optional<ForestForecaster>> forests =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Optional<ForestForecaster>> eldest) {
          return size() > KEPT;
        }
      };

  /** A past, told by a hash of all its values, of which two hardly ever share one. */
  private record Key(List<Indicator> indicators, TimeGrid grid, long values, Horizon horizon) {

    static Key of(IndicatorWindow past, Horizon horizon) {
      long values = 0;
      for (int column = 0; column < past.indicators().size(); column++) {
        for (double value : past.column(column)) {
          values = mixed(values ^ Double.doubleToLongBits(value));
        }
      }
      return new Key(past.indicators(), past.grid(), values, horizon);
    }

    /** A bijection in which each bit depends on about half of them (Stafford's mix 13). */
    private static long mixed(long bits) {
      long moved = bits + 0x9E3779B97F4A7C15L;
      long first = (moved ^ moved >>> 30) * 0xBF58476D1CE4E5B9L;
      long second = (first ^ first >>> 27) * 0x94D049BB133111EBL;
      return second ^ second >>> 31;
    }
  }

  /**
   * Forests of this seed.
   *
   * @throws IllegalStateException if none can be grown on this machine, for {@link
   *     ForestForecaster#hindrance()}
   */
  public GrowingForest(long seed) {
    ForestForecaster.hindrance()
        .ifPresent(
            reason -> {
              throw new IllegalStateException(reason);
            });
    this.seed = seed;
  }

  @Override
  public List<Forecast> forecast(List<ForecastContext> contexts, Horizon horizon, int paths) {
    return contexts.stream()
        .map(
            context ->
                grown(context.window(), horizon)
                    .map(forest -> forest.forecast(List.of(context), horizon, paths).get(0))
                    .orElseGet(() -> staying(context.window(), horizon, paths)))
        .toList();
  }

  private Optional<ForestForecaster> grown(IndicatorWindow window, Horizon horizon) {
    IndicatorWindow past = window.slice(0, Math.max(0, grownOn(window)));
    if (past.length() < SHORTEST_PAST) {
      return Optional.empty();
    }
    Key key = Key.of(past, horizon);
    synchronized (forests) {
      Optional<ForestForecaster> known = forests.get(key);
      if (known != null) {
        return known;
      }
    }
    Optional<ForestForecaster> grown = ForestForecaster.fit(past, horizon, seed);
    synchronized (forests) {
      forests.put(key, grown);
    }
    return grown;
  }

  private static int grownOn(IndicatorWindow window) {
    long every = Integer.highestOneBit(Math.max(1, window.length() / PARTS));
    long end = window.grid().end().toEpochMilli() / window.grid().step().toMillis();
    return (int) (window.length() - Math.floorMod(end, every));
  }

  private static Forecast staying(IndicatorWindow window, Horizon horizon, int paths) {
    int last = window.length() - 1;
    FilledWindow filled = FilledWindow.of(window);
    double[][][] samples = new double[horizon.steps()][window.indicators().size()][paths];
    for (double[][] step : samples) {
      for (int column = 0; column < step.length; column++) {
        Arrays.fill(step[column], filled.columns().get(column).at(last));
      }
    }
    TimeGrid grid = new TimeGrid(window.grid().end(), horizon.step(), horizon.steps());
    return Forecast.of(grid, window.indicators(), samples);
  }
}
