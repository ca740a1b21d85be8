package dev.harmony.forecast;

import java.util.List;

/**
 * Forecasts many windows in one call, each jointly over its indicators and steps.
 *
 * <p>Deterministic: the same contexts, horizon and number of paths give the same forecasts, and a
 * context's forecast does not depend on which others are in the call.
 */
public interface Forecaster {

  /**
   * The forecasts of {@code contexts}, in their order, each for the steps after its window and all
   * of its indicators.
   *
   * @param horizon the steps ahead; its step is that of every window
   * @param paths how many sample paths each forecast has; positive
   * @throws IllegalArgumentException if a window's step is not that of the horizon
   */
  List<Forecast> forecast(List<ForecastContext> contexts, Horizon horizon, int paths);
}
