package dev.harmony.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContinuousRankedProbabilityScoreTest {

  private static final int FINE = 4000;

  @Test
  void oneSampleScoresItsAbsoluteError() {
    assertEquals(3, ContinuousRankedProbabilityScore.ofSorted(new double[] {5}, 2));
  }

  @Test
  void twoSamplesAsWorkedByHand() {
    double error = (1 + 3) / 2.0;
    double spread = 2 * 4 / (2.0 * 4);
    assertEquals(
        error - spread, ContinuousRankedProbabilityScore.ofSorted(new double[] {1, 5}, 2), 1e-15);
  }

  @Test
  void aCertainHitScoresZero() {
    assertEquals(0, ContinuousRankedProbabilityScore.ofSorted(new double[] {2, 2, 2}, 2), 1e-15);
  }

  @Test
  void refusesAnEmptySample() {
    assertThrows(
        IllegalArgumentException.class,
        () -> ContinuousRankedProbabilityScore.ofSorted(new double[0], 1));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void agreesWithTheDefinitionOverAllPairs(long seed) {
    Random random = new Random(seed);
    double[] sorted = random.doubles(1 + random.nextInt(40), 0, 30).sorted().toArray();
    double outcome = 40 * random.nextDouble() - 5;
    double error = 0;
    double pairs = 0;
    for (double sample : sorted) {
      error += Math.abs(sample - outcome) / sorted.length;
      for (double other : sorted) {
        pairs += Math.abs(sample - other) / sorted.length / sorted.length;
      }
    }
    double score = ContinuousRankedProbabilityScore.ofSorted(sorted, outcome);
    assertEquals(error - pairs / 2, score, 1e-9);
    assertTrue(score >= -1e-12);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 0.5, 0.9, 1})
  void tendsToTheClosedFormOfTheUniformLaw(double outcome) {
    double[] sorted = new double[FINE];
    for (int index = 0; index < FINE; index++) {
      sorted[index] = (index + 0.5) / FINE;
    }
    assertEquals(
        outcome * outcome - outcome + 1.0 / 3,
        ContinuousRankedProbabilityScore.ofSorted(sorted, outcome),
        1e-6);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-2, -0.3, 0, 1, 3})
  void tendsToTheClosedFormOfTheNormalLaw(double outcome) {
    NormalDistribution normal = NormalDistribution.of(0, 1);
    double[] sorted = new double[FINE];
    for (int index = 0; index < FINE; index++) {
      sorted[index] = normal.inverseCumulativeProbability((index + 0.5) / FINE);
    }
    double expected =
        outcome * (2 * normal.cumulativeProbability(outcome) - 1)
            + 2 * normal.density(outcome)
            - 1 / Math.sqrt(Math.PI);
    assertEquals(expected, ContinuousRankedProbabilityScore.ofSorted(sorted, outcome), 1e-3);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void isLeastOnAverageForTheTrueLaw(long seed) {
    Random random = new Random(seed);
    double[] right = random.doubles(500).map(uniform -> 10 * uniform).sorted().toArray();
    double[] narrow = random.doubles(500).map(uniform -> 3 + 4 * uniform).sorted().toArray();
    double[] wide = random.doubles(500).map(uniform -> 30 * uniform - 10).sorted().toArray();
    double[] sums = new double[3];
    for (int outcome = 0; outcome < 2000; outcome++) {
      double value = 10 * random.nextDouble();
      sums[0] += ContinuousRankedProbabilityScore.ofSorted(right, value);
      sums[1] += ContinuousRankedProbabilityScore.ofSorted(narrow, value);
      sums[2] += ContinuousRankedProbabilityScore.ofSorted(wide, value);
    }
    assertTrue(sums[0] < sums[1] && sums[0] < sums[2]);
  }
}
