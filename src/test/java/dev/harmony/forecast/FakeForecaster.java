package dev.harmony.forecast;

import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Forecasts for tests: the last value of each indicator, moved by a seeded random walk whose steps
 * are a share of it. Remembers how it was called.
 */
public final class FakeForecaster implements Forecaster {

  private final double level;
  private final double unrest;
  private final List<Integer> calls = new ArrayList<>();
  private int failures;

  private FakeForecaster(double level, double unrest) {
    this.level = level;
    this.unrest = unrest;
  }

  /** One that is about right. */
  public static FakeForecaster ofSense() {
    return new FakeForecaster(1, 0.03);
  }

  /** One whose forecasts have nothing to do with what happens: many times too high, and wild. */
  public static FakeForecaster ofNonsense() {
    return new FakeForecaster(7, 0.8);
  }

  /** Fails the next so many calls. */
  public void failNext(int count) {
    failures = count;
  }

  /** How many contexts each call had, in order. */
  public List<Integer> calls() {
    return List.copyOf(calls);
  }

  @Override
  public synchronized List<Forecast> forecast(
      List<ForecastContext> contexts, Horizon horizon, int paths) {
    calls.add(contexts.size());
    if (failures > 0) {
      failures--;
      throw new IllegalStateException("the device is gone");
    }
    return contexts.stream().map(context -> forecast(context, horizon, paths)).toList();
  }

  private Forecast forecast(ForecastContext context, Horizon horizon, int paths) {
    IndicatorWindow window = context.window();
    int indicators = window.indicators().size();
    double[][][] samples = new double[horizon.steps()][indicators][paths];
    SplittableRandom random = new SplittableRandom(context.seed());
    for (int indicator = 0; indicator < indicators; indicator++) {
      double last = last(window, indicator);
      for (int path = 0; path < paths; path++) {
        double value = level * last;
        for (int step = 0; step < horizon.steps(); step++) {
          value = Math.max(0, value + unrest * last * random.nextGaussian());
          samples[step][indicator][path] = value;
        }
      }
    }
    TimeGrid grid = new TimeGrid(window.grid().end(), horizon.step(), horizon.steps());
    return Forecast.of(grid, window.indicators(), samples);
  }

  private static double last(IndicatorWindow window, int indicator) {
    for (int step = window.length() - 1; step >= 0; step--) {
      if (window.isObserved(step, indicator)) {
        return window.value(step, indicator);
      }
    }
    return 0;
  }
}
