package dev.harmony.regression;

import dev.harmony.forecast.Horizon;
import dev.harmony.series.IndicatorWindow;
import java.util.Optional;

/**
 * A forest that is grown again now and then while its window becomes longer, each time on all that
 * was seen until then. A value: advancing gives the next one.
 *
 * @param horizon the farthest steps that are forecast
 * @param seed of every fit
 * @param grownAt the step at whose beginning the forest was grown, counted from the epoch; zero
 *     before the first one
 * @param seen how many steps it was grown on; zero before the first one
 * @param forecaster by the newest forest; empty before there was enough to see
 */
public record RollingForest(
    Horizon horizon, long seed, long grownAt, int seen, Optional<ForestForecaster> forecaster) {

  /** A forest is grown again once this share of what it has seen has passed since. */
  private static final double GROWTH = 0.15;

  /** Before anything was seen. */
  public static RollingForest ofNothing(Horizon horizon, long seed) {
    return new RollingForest(horizon, seed, 0, 0, Optional.empty());
  }

  /**
   * What is known once {@code window} was seen: itself, or with a new forest if it is time.
   *
   * @throws IllegalArgumentException if the window's step is not that of the horizon
   * @throws IllegalStateException if no forest can be grown on this machine
   */
  public RollingForest advance(IndicatorWindow window) {
    long end = window.grid().end().toEpochMilli() / window.grid().step().toMillis();
    if (seen > 0 && end - grownAt < GROWTH * seen) {
      return this;
    }
    Optional<ForestForecaster> next = ForestForecaster.fit(window, horizon, seed);
    return new RollingForest(horizon, seed, end, window.length(), next);
  }
}
