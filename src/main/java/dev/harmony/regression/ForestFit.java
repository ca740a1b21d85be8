package dev.harmony.regression;

import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What a forest is grown from.
 *
 * @param indicators in the order of the columns
 * @param window the past
 * @param models one for each column
 * @param steps how many steps ahead are learnt
 */
record ForestFit(
    List<Indicator> indicators, FilledWindow window, List<ColumnModel> models, int steps) {

  private static final int MOST_SAMPLES = 24_000;

  /** With fewer there is no forest. */
  private static final int LEAST_SAMPLES = 200;

  /** Samples of neighbouring moments tell much the same: at most so many for each. */
  private static final int SAMPLES_PER_MOMENT = 3;

  private static final int LEADS_PER_DRAW = 4;

  /** Draws that fail, for want of an observation, before the search ends. */
  private static final int DRAWS_PER_SAMPLE = 4;

  /** Changes beyond so many scales count as so many: after long calm a scale may be tiny. */
  private static final double LARGEST_CHANGE = 10;

  /** The first moment that is learnt from. */
  private static final int FIRST = 80;

  static ForestFit of(IndicatorWindow history, int steps) {
    FilledWindow window = FilledWindow.of(history);
    Leads leads = Leads.of(steps);
    List<ColumnModel> models =
        window.columns().stream().map(column -> ColumnModel.of(window, column, leads)).toList();
    return new ForestFit(history.indicators(), window, models, steps);
  }

  PastCourses courses(int most) {
    return PastCourses.of(window, steps, most);
  }

  /**
   * Samples drawn at random over columns, moments and steps ahead, each with what its
   * autoregression expected when it knew no more than that moment. Columns are drawn in the order
   * of their names, so that their own order means nothing. Empty if there are too few.
   */
  Optional<ForestSamples> samples(long seed) {
    int first = Math.min(FIRST, window.length() / 4);
    int moments = window.length() - first - 1;
    long room = (long) SAMPLES_PER_MOMENT * moments * indicators.size();
    int wanted = (int) Math.min(MOST_SAMPLES, room);
    if (wanted < LEAST_SAMPLES) {
      return Optional.empty();
    }
    List<Integer> byName =
        IntStream.range(0, indicators.size())
            .boxed()
            .sorted(Comparator.comparing(column -> indicators.get(column).name()))
            .toList();
    ForestSamples samples = new ForestSamples(wanted);
    SplittableRandom random = new SplittableRandom(seed);
    for (int draw = 0; draw < DRAWS_PER_SAMPLE * wanted && !samples.isFull(); draw++) {
      int column = byName.get(random.nextInt(byName.size()));
      addState(samples, column, first + random.nextInt(moments), random.split());
    }
    return samples.count() < LEAST_SAMPLES ? Optional.empty() : Optional.of(samples);
  }

  private void addState(ForestSamples samples, int index, int time, SplittableRandom random) {
    FilledColumn column = window.columns().get(index);
    if (!column.isObserved(time) || column.scale(time) == 0) {
      return;
    }
    ColumnModel model = models.get(index);
    Autoregression autoregression = model.autoregressions().before(time);
    double[] changes = autoregression.changes(window, column, time);
    StateFeatures state = model.state(window, column, time);
    for (int lead = 0; lead < LEADS_PER_DRAW && !samples.isFull(); lead++) {
      int ahead = 1 + random.nextInt(steps);
      int later = time + ahead;
      if (later < window.length() && column.isObserved(later)) {
        double change = (column.at(later) - column.at(time)) / state.scale();
        double bounded = Math.max(-LARGEST_CHANGE, Math.min(LARGEST_CHANGE, change));
        samples.add(state.ahead(ahead, autoregression.at(changes, ahead)), bounded);
      }
    }
  }
}
