package dev.harmony.evaluation.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedComparisonTest {

  private static final ScoredSeries SERIES = new ScoredSeries("f", "file", "c");
  private static final ComparedLoss ONE_AHEAD = new ComparedLoss(Measure.ENSEMBLE_CRPS, 1);

  /** Two steps ahead; {@code first} says how far off each forecast of the first step is. */
  private static SeriesScores scores(
      String name, ComparedLoss compared, double[] first, double second) {
    SeriesScores scores =
        new SeriesScores(
            name, SERIES, new SeriesScale(1, 1), new ScoringPlan(2, first.length, 1, compared));
    for (int origin = 0; origin < first.length; origin++) {
      scores.add(origin, 0, point(first[origin]));
      scores.add(origin, 1, point(second));
    }
    return scores;
  }

  private static ScoredPoint point(double error) {
    return new ScoredPoint(SampleMarginal.of(new double[] {0}), error, 0, 0);
  }

  private static double[] errors(long seed, double least) {
    return new SplittableRandom(seed).doubles(40, least, least + 1).toArray();
  }

  /** Better one step ahead, much worse two steps ahead. */
  @Test
  void comparesTheLossOfTheProtocolOnly() {
    double[] less = errors(1, 0);
    double[] more = errors(2, 2);
    PairedComparison oneAhead =
        PairedComparison.ofFirst(
                List.of(scores("a", ONE_AHEAD, less, 9), scores("b", ONE_AHEAD, more, 0)))
            .get(0);
    assertEquals(new SignTest(1, 0), oneAhead.signs());
    assertEquals(1, oneAhead.betterForSure());
    assertEquals(
        DieboldMariano.of(less, more, 3).statistic(),
        oneAhead.series().get(0).test().statistic(),
        1e-6);
    PairedComparison all =
        PairedComparison.ofFirst(
                List.of(
                    scores("a", ComparedLoss.USUAL, less, 9),
                    scores("b", ComparedLoss.USUAL, more, 0)))
            .get(0);
    assertEquals(new SignTest(0, 1), all.signs());
    assertEquals(1, all.worseForSure());
  }

  @ParameterizedTest
  @CsvSource({"24, 1, 0, 23", "24, 23, 0, 23", "24, 24, 0, 9", "24, 1, 1, 9", "6, 1, 0, 9"})
  void lossesOfOverlappingForecastsAreCorrelatedFarther(
      int steps, int apart, int ahead, int expected) {
    ComparedLoss compared = new ComparedLoss(Measure.CRPS, ahead);
    assertEquals(expected, new ScoringPlan(steps, 800, apart, compared).lags(800));
  }

  @Test
  void originsAreAsFarApartAsTheClosestTwo() {
    assertEquals(3, ScoringPlan.of(24, List.of(10, 30, 33, 40), ComparedLoss.USUAL).apart());
    assertEquals(Integer.MAX_VALUE, ScoringPlan.of(24, List.of(10), ComparedLoss.USUAL).apart());
  }

  /** Holm over two series: the greater probability stays, the smaller one is doubled. */
  @Test
  void correctsOverTheSeries() {
    List<SeriesScores> scores = new ArrayList<>();
    for (String name : List.of("a", "b")) {
      for (String column : List.of("c", "d")) {
        SeriesScores each =
            new SeriesScores(
                name,
                new ScoredSeries("f", "file", column),
                new SeriesScale(1, 1),
                new ScoringPlan(1, 40, 1, ComparedLoss.USUAL));
        double[] errors =
            errors(name.hashCode(), name.equals("a") && column.equals("c") ? -0.2 : 0);
        for (int origin = 0; origin < 40; origin++) {
          each.add(origin, 0, point(errors[origin]));
        }
        scores.add(each);
      }
    }
    PairedComparison comparison = PairedComparison.ofFirst(scores).get(0);
    double[] raw =
        comparison.series().stream().mapToDouble(each -> each.test().probability()).toArray();
    assertEquals(
        Math.max(Math.min(1, 2 * Math.min(raw[0], raw[1])), Math.max(raw[0], raw[1])),
        Math.max(comparison.series().get(0).corrected(), comparison.series().get(1).corrected()),
        1e-12);
  }
}
