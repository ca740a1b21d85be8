package dev.harmony.forecast;

import dev.harmony.hierarchy.IndicatorHierarchy;
import dev.harmony.series.IndicatorWindow;

/**
 * What a forecast is made from.
 *
 * @param window what was observed up to now; not empty
 * @param hierarchy which of its indicators drive which, by name; it knows each of them
 * @param seed of the forecast's random numbers
 */
public record ForecastContext(IndicatorWindow window, IndicatorHierarchy hierarchy, long seed) {

  /** Tells the random numbers of a forecast from others that are drawn at the same moment. */
  private static final long STREAM = 0x5DEECE66D1CE4E5BL;

  /**
   * The context whose random numbers follow from the seed of a run and the end of the window, so
   * that a forecast is the same whoever asks for it and when.
   *
   * @throws IllegalArgumentException if the window is empty, or an indicator of it has no level
   */
  public static ForecastContext of(
      IndicatorWindow window, IndicatorHierarchy hierarchy, long runSeed) {
    long seed = runSeed ^ STREAM ^ window.grid().end().toEpochMilli();
    return new ForecastContext(window, hierarchy, seed);
  }

  /**
   * @throws IllegalArgumentException if the window is empty, or an indicator of it has no level
   */
  public ForecastContext {
    if (window.length() == 0) {
      throw new IllegalArgumentException("window must have at least one step");
    }
    window.indicators().stream()
        .map(indicator -> indicator.name())
        .filter(name -> !hierarchy.levels().containsKey(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalArgumentException("hierarchy has no level for '" + name + "'");
            });
  }
}
