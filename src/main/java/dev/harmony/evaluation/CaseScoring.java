package dev.harmony.evaluation;

import dev.harmony.evaluation.score.EnergyScore;
import dev.harmony.evaluation.score.SampleMarginal;
import dev.harmony.evaluation.score.ScoredPoint;
import dev.harmony.evaluation.score.ScoredSeries;
import dev.harmony.evaluation.score.ScoringPlan;
import dev.harmony.evaluation.score.SeriesScale;
import dev.harmony.evaluation.score.SeriesScores;
import dev.harmony.series.IndicatorWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Scores the predictions of one contestant on one case, one after another. */
final class CaseScoring {

  /** From this quantile of the rows learnt from on, values are high. */
  private static final double HIGH = 0.9;

  /** The energy score compares each path with each other, so that more take too long. */
  private static final int MOST_PATHS = 100;

  private final EvaluationCase scored;
  private final IndicatorWindow window;
  private final List<SeriesScores> scores = new ArrayList<>();
  private final List<Double> thresholds = new ArrayList<>();
  private final SplittableRandom within;
  private final Optional<QuantileDump> dump;
  private int next;

  /**
   * Nothing scored yet.
   *
   * @param dump takes what is scored; empty for nothing
   */
  CaseScoring(EvaluationCase scored, Contestant contestant, Optional<QuantileDump> dump) {
    this.scored = scored;
    this.dump = dump;
    EvaluationTask task = scored.task();
    this.window = task.record().window();
    this.within = new SplittableRandom(task.seed() ^ task.record().name().hashCode());
    for (int index = 0; index < task.columns().size(); index++) {
      int column = task.columns().get(index);
      ScoredSeries series =
          new ScoredSeries(
              scored.family(), task.record().name(), window.indicators().get(column).name());
      scores.add(
          new SeriesScores(
              contestant.name(),
              series,
              new SeriesScale(scored.scales().get(index), seasonal(task.record(), column)),
              ScoringPlan.of(task.horizon().steps(), task.origins(), scored.compared())));
      thresholds.add(high(task.record().train(column)));
    }
  }

  private static double seasonal(EvaluationRecord record, int column) {
    double[] train = record.train(column);
    long day = Duration.ofDays(1).dividedBy(record.window().grid().step());
    int lag = day >= 1 && day < train.length ? (int) day : 1;
    return IntStream.range(lag, train.length)
        .mapToDouble(row -> Math.abs(train[row] - train[row - lag]))
        .filter(Double::isFinite)
        .average()
        .orElse(0);
  }

  private static double high(double[] train) {
    double[] observed = Arrays.stream(train).filter(value -> !Double.isNaN(value)).toArray();
    return observed.length == 0 ? 0 : SampleMarginal.of(observed).quantile(HIGH);
  }

  /**
   * Scores the prediction of the next origin.
   *
   * @throws IllegalStateException if it is another one's
   */
  void add(Prediction prediction) {
    List<Integer> origins = scored.task().origins();
    int origin = prediction.origin();
    if (next == origins.size() || origins.get(next) != origin) {
      throw new IllegalStateException(
          "'%s' forecast '%s' at row %d, expected each of %s in turn"
              .formatted(
                  scores.get(0).contestant(), scored.task().record().name(), origin, origins));
    }
    int steps = Math.min(scored.task().horizon().steps(), window.length() - origin);
    for (int step = 0; step < steps; step++) {
      if (scored.targets().include(origin, step)) {
        score(prediction, step);
      }
    }
    if (steps == scored.task().horizon().steps()) {
      scoreJointly(prediction);
    }
    next++;
  }

  /** Scores whole paths where every step of them counts and was observed. */
  private void scoreJointly(Prediction prediction) {
    int origin = prediction.origin();
    int steps = scored.task().horizon().steps();
    if (!IntStream.range(0, steps).allMatch(step -> scored.targets().include(origin, step))) {
      return;
    }
    for (int index = 0; index < scores.size(); index++) {
      int column = scored.task().columns().get(index);
      double[] observed = window.slice(origin, origin + steps).column(column);
      double[][] paths = prediction.law().paths(column, MOST_PATHS);
      if (paths.length > 0 && Arrays.stream(observed).noneMatch(Double::isNaN)) {
        scores.get(index).addEnergy(EnergyScore.of(paths, observed));
      }
    }
  }

  private void score(Prediction prediction, int step) {
    for (int index = 0; index < scores.size(); index++) {
      int column = scored.task().columns().get(index);
      double observed = window.value(prediction.origin() + step, column);
      if (!Double.isNaN(observed)) {
        ScoredPoint point =
            new ScoredPoint(
                prediction.law().marginal(step, column),
                observed,
                thresholds.get(index),
                within.nextDouble());
        scores.get(index).add(next, step, point);
        ScoredSeries series = scores.get(index).series();
        dump.ifPresent(taken -> taken.add(series, prediction.origin(), step, point));
      }
    }
  }

  /**
   * The scores of all columns.
   *
   * @throws IllegalStateException if an origin was not forecast
   */
  List<SeriesScores> scores() {
    if (next != scored.task().origins().size()) {
      throw new IllegalStateException(
          "'%s' forecast '%s' at %d of %d origins"
              .formatted(
                  scores.get(0).contestant(),
                  scored.task().record().name(),
                  next,
                  scored.task().origins().size()));
    }
    return List.copyOf(scores);
  }
}
