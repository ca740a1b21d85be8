package dev.harmony.regression;

import dev.harmony.forecast.Forecast;
import dev.harmony.forecast.ForecastContext;
import dev.harmony.forecast.Forecaster;
import dev.harmony.forecast.Horizon;
import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Forecasts of one window's indicators by a forest of neighbours that was grown on its past: all
 * indicators and steps ahead are rows of one forest, in units of each one's present scale, with
 * what a ridge autoregression expects among the features. A constant stays what it is. Paths take
 * their dependence from past courses.
 *
 * <p>Equivariant: scaling an indicator scales its forecast, and the order of the indicators means
 * nothing. Immutable, and deterministic from the seed of the fit; the seeds of contexts are not
 * used.
 */
public final class ForestForecaster implements Forecaster {

  private static final int MOST_COURSES = 256;

  private final List<Indicator> indicators;
  private final Horizon horizon;
  private final List<ColumnModel> models;
  private final NeighbourForest forest;
  private final PastCourses courses;

  private ForestForecaster(
      ForestFit fit, Horizon horizon, NeighbourForest forest, PastCourses courses) {
    this.indicators = fit.indicators();
    this.models = fit.models();
    this.horizon = horizon;
    this.forest = forest;
    this.courses = courses;
  }

  /** Why no forest can be grown on this machine, or empty if one can. */
  public static Optional<String> hindrance() {
    return ForestTrainer.hindrance();
  }

  /**
   * Grows a forest on all of {@code history}; what was not observed in it teaches nothing.
   *
   * @param horizon the farthest steps that will be forecast; its step is that of the history
   * @param seed of the samples and the trees
   * @return empty if the history is too short, or constant
   * @throws IllegalArgumentException if the history's step is not that of the horizon
   * @throws IllegalStateException if no forest can be grown on this machine
   */
  public static Optional<ForestForecaster> fit(
      IndicatorWindow history, Horizon horizon, long seed) {
    requireStep(history, horizon);
    hindrance()
        .ifPresent(
            reason -> {
              throw new IllegalStateException(reason);
            });
    if (history.length() == 0) {
      return Optional.empty();
    }
    ForestFit fit = ForestFit.of(history, horizon.steps());
    return fit.samples(seed)
        .map(samples -> ForestTrainer.train(samples, seed))
        .map(forest -> new ForestForecaster(fit, horizon, forest, fit.courses(MOST_COURSES)));
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if a window's indicators are not those of the fit, or the
   *     horizon is longer than that of the fit or has another step
   */
  @Override
  public List<Forecast> forecast(List<ForecastContext> contexts, Horizon wanted, int paths) {
    if (wanted.steps() > horizon.steps() || !wanted.step().equals(horizon.step())) {
      throw new IllegalArgumentException(
          "horizon must be at most %s, but is %s".formatted(horizon, wanted));
    }
    return contexts.stream().map(context -> forecast(context.window(), wanted, paths)).toList();
  }

  private Forecast forecast(IndicatorWindow window, Horizon wanted, int paths) {
    requireStep(window, wanted);
    if (!window.indicators().equals(indicators)) {
      throw new IllegalArgumentException(
          "indicators must be %s, but are %s".formatted(indicators, window.indicators()));
    }
    FilledWindow filled = FilledWindow.of(window.slice(firstNeeded(window), window.length()));
    double[][][] samples = new double[wanted.steps()][indicators.size()][];
    for (int indicator = 0; indicator < indicators.size(); indicator++) {
      List<double[]> laws = laws(filled, indicator, wanted.steps(), paths);
      for (int step = 0; step < samples.length; step++) {
        samples[step][indicator] = courses.inOrder(laws.get(step), indicator, step);
      }
    }
    TimeGrid grid = new TimeGrid(window.grid().end(), wanted.step(), wanted.steps());
    return Forecast.of(grid, indicators, samples);
  }

  /** Features look back a week and the context of its beginning. */
  private static int firstNeeded(IndicatorWindow window) {
    long week = Duration.ofDays(7).dividedBy(window.grid().step());
    return (int) Math.max(0, window.length() - week - 2L * FilledColumn.CONTEXT);
  }

  /** Of each step the law in ascending samples. */
  private List<double[]> laws(FilledWindow window, int indicator, int steps, int count) {
    FilledColumn column = window.columns().get(indicator);
    int time = column.length() - 1;
    double newest = column.at(time);
    List<double[]> laws = new ArrayList<>();
    if (column.scale(time) == 0) {
      for (int step = 0; step < steps; step++) {
        double[] atom = new double[count];
        Arrays.fill(atom, newest);
        laws.add(atom);
      }
      return laws;
    }
    StateFeatures state = models.get(indicator).state(window, column, time);
    Autoregression autoregression = models.get(indicator).autoregressions().newest();
    double[] changes = autoregression.changes(window, column, time);
    for (int ahead = 1; ahead <= steps; ahead++) {
      float[] features = state.ahead(ahead, autoregression.at(changes, ahead));
      double[] law = forest.quantiles(features, count);
      for (int rank = 0; rank < count; rank++) {
        law[rank] = newest + state.scale() * law[rank];
      }
      laws.add(law);
    }
    return laws;
  }

  private static void requireStep(IndicatorWindow window, Horizon horizon) {
    if (!window.grid().step().equals(horizon.step())) {
      throw new IllegalArgumentException(
          "step of the window must be %s, but is %s"
              .formatted(horizon.step(), window.grid().step()));
    }
  }
}
