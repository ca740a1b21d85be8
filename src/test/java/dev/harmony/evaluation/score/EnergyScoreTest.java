package dev.harmony.evaluation.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.forecast.ContinuousRankedProbabilityScore;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnergyScoreTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void ofOneStepIsTheRankedProbabilityScore(long seed) {
    double[] sample = new SplittableRandom(seed).doubles(20).sorted().toArray();
    double[][] paths =
        Arrays.stream(sample).mapToObj(value -> new double[] {value}).toArray(double[][]::new);
    assertEquals(
        ContinuousRankedProbabilityScore.ofSorted(sample, 0.3),
        EnergyScore.of(paths, new double[] {0.3}),
        1e-12);
  }

  @Test
  void ofTwoPathsByHand() {
    double[][] paths = {{3, 4}, {0, 0}};
    assertEquals(2.5 - 1.25, EnergyScore.of(paths, new double[] {0, 0}), 1e-12);
  }

  /** Two steps that always agree: paths whose steps agree too are the better forecast. */
  @Test
  void rewardsTheRightDependence() {
    SplittableRandom random = new SplittableRandom(4);
    double right = 0;
    double wrong = 0;
    for (int trial = 0; trial < 300; trial++) {
      double outcome = random.nextDouble();
      double[][] together = new double[50][];
      double[][] apart = new double[50][];
      for (int path = 0; path < 50; path++) {
        double value = random.nextDouble();
        together[path] = new double[] {value, value};
        apart[path] = new double[] {value, random.nextDouble()};
      }
      right += EnergyScore.of(together, new double[] {outcome, outcome});
      wrong += EnergyScore.of(apart, new double[] {outcome, outcome});
    }
    assertTrue(right < wrong, right + " against " + wrong);
  }

  @Test
  void refusesNothing() {
    assertThrows(
        IllegalArgumentException.class, () -> EnergyScore.of(new double[0][], new double[1]));
  }
}
