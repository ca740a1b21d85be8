package dev.harmony.evaluation.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoredPointTest {

  private static double[] sample(long seed, int size) {
    return new SplittableRandom(seed).doubles(size).map(value -> 10 * value).toArray();
  }

  private static double integral(double[] sample, double observed, double from) {
    double sum = 0;
    double width = 1e-3;
    for (double place = -2 + width / 2; place < 14; place += width) {
      double edge = place;
      double below = Arrays.stream(sample).filter(value -> value <= edge).count();
      double difference = below / sample.length - (observed <= place ? 1 : 0);
      sum += place >= from ? width * difference * difference : 0;
    }
    return sum;
  }

  /** One hundred values are their own mid-quantiles, so that the integral is met. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void ensembleScoresAreTheIntegralsOfTheirDefinition(long seed) {
    double[] sample = sample(seed, 100);
    ScoredPoint point = new ScoredPoint(SampleMarginal.of(sample), 6.5, 7, 0);
    assertEquals(integral(sample, 6.5, -2), Measure.ENSEMBLE_CRPS.of(point), 2e-3);
    assertEquals(integral(sample, 6.5, 7), Measure.UPPER_CRPS.of(point), 2e-3);
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void fairScoreIsThatOfPairsOfDifferentValues(long seed) {
    double[] sample = sample(seed, 7);
    double error = Arrays.stream(sample).map(value -> Math.abs(value - 3)).sum() / 7;
    double spread = 0;
    for (double one : sample) {
      for (double other : sample) {
        spread += Math.abs(one - other);
      }
    }
    ScoredPoint point = new ScoredPoint(SampleMarginal.of(sample), 3, 0, 0);
    assertEquals(error - spread / (2 * 7 * 6), Measure.FAIR_CRPS.of(point), 1e-12);
  }

  @Test
  void pinballPunishesByTheLevel() {
    ScoredPoint above = new ScoredPoint(SampleMarginal.of(new double[] {10}), 12, 0, 0);
    ScoredPoint below = new ScoredPoint(SampleMarginal.of(new double[] {10}), 8, 0, 0);
    assertEquals(0.95 * 2, Measure.TAIL_95.of(above), 1e-12);
    assertEquals(0.01 * 2, Measure.TAIL_99.of(below), 1e-12);
    assertEquals(2, Measure.CRPS.of(above), 1e-12);
    assertEquals(4, Measure.MSE.of(below), 1e-12);
    assertEquals(1, Measure.ABOVE_99.of(above));
    assertEquals(0, Measure.ABOVE_99.of(below));
  }

  @Test
  void boundsBelongToTheirInterval() {
    ScoredPoint point = new ScoredPoint(SampleMarginal.of(new double[] {5, 5, 5}), 5, 0, 0);
    assertEquals(1, Measure.COVERAGE_50.of(point));
    assertEquals(0, Measure.ABOVE_95.of(point));
  }

  @Test
  void anAtomIsSpreadEvenly() {
    SampleMarginal law = SampleMarginal.of(new double[] {1, 5, 5, 5});
    assertEquals(0.25, new ScoredPoint(law, 5, 0, 0).transform());
    assertEquals(0.625, new ScoredPoint(law, 5, 0, 0.5).transform());
  }

  @Test
  void roundingLeavesAnAtom() {
    SampleMarginal law = SampleMarginal.of(new double[] {0, 0.3, 0.3, 0.3});
    assertEquals(0.625, new ScoredPoint(law, 0.1 + 0.2, 0, 0.5).transform());
    assertEquals(1, new ScoredPoint(law, 0.3001, 0, 0.5).transform());
  }

  @Test
  void theMiddleOfTheTransformIsCentral() {
    SampleMarginal law = SampleMarginal.of(new double[] {5});
    assertEquals(1, Measure.CENTRAL_50.of(new ScoredPoint(law, 5, 0, 0.3)));
    assertEquals(0, Measure.CENTRAL_50.of(new ScoredPoint(law, 5, 0, 0.2)));
    assertEquals(0, Measure.CENTRAL_50.of(new ScoredPoint(law, 5, 0, 0.8)));
    assertEquals(1, Measure.CENTRAL_95.of(new ScoredPoint(law, 5, 0, 0.97)));
    assertEquals(0, Measure.CENTRAL_99.of(new ScoredPoint(law, 9, 0, 0.5)));
  }

  @Test
  void calibrationOfARightForecastIsFlat() {
    SplittableRandom random = new SplittableRandom(8);
    double[] law = random.doubles(200).map(Math::rint).toArray();
    SeriesScores scores =
        new SeriesScores(
            "right",
            new ScoredSeries("f", "file", "c"),
            new SeriesScale(1, 1),
            new ScoringPlan(1, 4000, 1, ComparedLoss.USUAL));
    for (int origin = 0; origin < 4000; origin++) {
      double observed = law[random.nextInt(law.length)];
      scores.add(
          origin, 0, new ScoredPoint(SampleMarginal.of(law), observed, 0, random.nextDouble()));
    }
    Calibration calibration = Calibration.of(List.of(scores), step -> true);
    assertTrue(calibration.distance() < 0.03, "distance " + calibration.distance());
    assertEquals(1, calibration.histogram().stream().mapToDouble(share -> share).sum(), 1e-9);
    assertEquals(0.5, scores.mean(Measure.CENTRAL_50, 0), 0.03);
    assertEquals(0.9, scores.mean(Measure.CENTRAL_90, 0), 0.02);
    assertEquals(1, scores.mean(Measure.COVERAGE_50, 0), "atoms make plain coverage say too much");
  }
}
