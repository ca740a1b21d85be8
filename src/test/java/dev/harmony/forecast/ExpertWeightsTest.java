package dev.harmony.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpertWeightsTest {

  private static ExpertWeights scored(ExpertWeights from, int times, double... crps) {
    ExpertWeights weights = from;
    for (int time = 0; time < times; time++) {
      weights = weights.with(0, crps);
    }
    return weights;
  }

  @Test
  void areEqualBeforeAnyScore() {
    assertArrayEquals(
        new double[] {0.25, 0.5, 0.75, 1}, ExpertWeights.ofNothing(2, 4).cumulated(1));
  }

  @Test
  void fallExponentiallyWithTheExcessOverTheBest() {
    ExpertWeights weights = ExpertWeights.ofNothing(1, 3).with(0, new double[] {2, 2.1, 3});
    double second = Math.exp(-20 * 0.1 / 2);
    double third = Math.exp(-20 * 1 / 2.0);
    double total = 1 + second + third;
    assertArrayEquals(
        new double[] {1 / total, (1 + second) / total, 1}, weights.cumulated(0), 1e-12);
  }

  @Test
  void averageThePastWithForgetting() {
    ExpertWeights weights =
        ExpertWeights.ofNothing(1, 2).with(0, new double[] {4, 1}).with(0, new double[] {1, 2});
    double first = 0.99 * 4 + 1;
    double second = 0.99 * 1 + 2;
    double excess = Math.exp(-20 * (first - second) / second);
    assertEquals(excess / (1 + excess), weights.cumulated(0)[0], 1e-12);
  }

  @Test
  void aLeadLearnsFromItsOwnScoresOnly() {
    ExpertWeights before = ExpertWeights.ofNothing(2, 2);
    ExpertWeights after = before.with(1, new double[] {1, 5});
    assertArrayEquals(new double[] {0.5, 1}, after.cumulated(0));
    assertTrue(after.cumulated(1)[0] > 0.999);
    assertArrayEquals(new double[] {0.5, 1}, before.cumulated(1));
  }

  @Test
  void giveTheBestExpertAllAndTakeItBackWhenTheWorldChanges() {
    ExpertWeights weights = scored(ExpertWeights.ofNothing(1, 2), 500, 1, 1.5);
    assertTrue(weights.cumulated(0)[0] > 0.999);
    weights = scored(weights, 500, 1.5, 1);
    assertTrue(weights.cumulated(0)[0] < 0.001);
  }

  @Test
  void doNotDependOnTheUnit() {
    ExpertWeights plain = scored(ExpertWeights.ofNothing(1, 2), 7, 1, 1.1);
    ExpertWeights scaled = scored(ExpertWeights.ofNothing(1, 2), 7, 1024, 1024 * 1.1);
    assertArrayEquals(plain.cumulated(0), scaled.cumulated(0), 1e-12);
  }

  @Test
  void aPerfectExpertBeatsOneThatErrs() {
    ExpertWeights weights = scored(ExpertWeights.ofNothing(1, 3), 5, 0, 0, 1e-9);
    double[] cumulated = weights.cumulated(0);
    assertEquals(0.5, cumulated[0], 1e-8);
    assertEquals(1, cumulated[1], 1e-8);
    assertEquals(1, cumulated[2]);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void alwaysSumToOne(long seed) {
    Random random = new Random(seed);
    ExpertWeights weights = ExpertWeights.ofNothing(1, 5);
    for (int round = 0; round < 300; round++) {
      double scale = random.nextInt(20) == 0 ? 1e6 : random.nextInt(3);
      weights = weights.with(0, random.doubles(5, 0, 1).map(each -> scale * each).toArray());
      double[] cumulated = weights.cumulated(0);
      double before = 0;
      for (double share : cumulated) {
        assertTrue(share >= before);
        before = share;
      }
      assertEquals(1, cumulated[4]);
    }
  }
}
