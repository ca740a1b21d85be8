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
