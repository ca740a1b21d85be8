package dev.harmony.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpertWeightsTest {

  private static final Duration STEP = Duration.ofMinutes(10);

  private static ExpertWeights scored(ExpertWeights from, int times, double... crps) {
    ExpertWeights weights = from;
    for (int time = 0; time < times; time++) {
      weights = weights.with(0, crps, STEP);
    }
    return weights;
  }

  private static double[] shares(ExpertWeights weights) {
    return weights.shares(0, member -> true);
  }

  @Test
  void areEqualBeforeAnyScore() {
    assertArrayEquals(new double[] {0.25, 0.25, 0.25, 0.25}, shares(ExpertWeights.ofNothing(2, 4)));
  }

  @Test
  void fallExponentiallyWithTheExcessOverTheBest() {
    double[] shares = shares(scored(ExpertWeights.ofNothing(1, 3), 1, 2, 2.1, 3));
    assertEquals(Math.exp(-20 * 0.1 / 2), shares[1] / shares[0], 1e-12);
    assertEquals(Math.exp(-20 * 1 / 2.0), shares[2] / shares[0], 1e-12);
    assertEquals(1, Arrays.stream(shares).sum(), 1e-12);
  }

  @Test
  void averageTheRecentPastAndATenthOfTheLonger() {
    ExpertWeights weights = scored(scored(ExpertWeights.ofNothing(1, 2), 1, 4, 1), 1, 1, 2);
    double recent = Math.exp(-10.0 / (16 * 60));
    double longer = Math.exp(-10.0 / (14 * 24 * 60));
    double first = (4 * recent + 1) / (1 + recent) + 0.1 * (4 * longer + 1) / (1 + longer);
    double second = (recent + 2) / (1 + recent) + 0.1 * (longer + 2) / (1 + longer);
    double[] shares = shares(weights);
    assertEquals(Math.exp(-20 * (first - second) / second), shares[0] / shares[1], 1e-12);
  }

  @Test
  void forgetByTimeNotByHowOftenTheyAreTold() {
    ExpertWeights seldom =
        ExpertWeights.ofNothing(1, 2)
            .with(0, new double[] {1, 2}, Duration.ofHours(40))
            .with(0, new double[] {2, 1}, Duration.ofHours(40));
    assertTrue(shares(seldom)[1] > 0.99);
  }

  @Test
  void aLeadLearnsFromItsOwnScoresOnly() {
    ExpertWeights before = ExpertWeights.ofNothing(2, 2);
    ExpertWeights after = before.with(1, new double[] {1, 5}, STEP);
    assertArrayEquals(new double[] {0.5, 0.5}, shares(after));
    assertTrue(after.shares(1, member -> true)[0] > 0.999);
    assertArrayEquals(new double[] {0.5, 0.5}, before.shares(1, member -> true));
  }

  @Test
  void giveTheBestExpertAllAndTakeItBackWhenTheWorldChanges() {
    ExpertWeights weights = scored(ExpertWeights.ofNothing(1, 2), 500, 1, 1.5);
    assertTrue(shares(weights)[0] > 0.99);
    weights = scored(weights, 500, 1.5, 1);
    assertTrue(shares(weights)[0] < 0.01);
  }

  @Test
  void rememberWhoErredWhenNothingHappensForLong() {
    ExpertWeights weights = scored(ExpertWeights.ofNothing(1, 2), 50, 1, 2);
    weights = scored(weights, 2000, 0, 0);
    assertTrue(shares(weights)[0] > 0.99);
  }

  @Test
  void doNotDependOnTheUnit() {
    ExpertWeights plain = scored(ExpertWeights.ofNothing(1, 2), 7, 1, 1.1);
    ExpertWeights scaled = scored(ExpertWeights.ofNothing(1, 2), 7, 1024, 1024 * 1.1);
    assertArrayEquals(shares(plain), shares(scaled), 1e-12);
  }

  @Test
  void aPerfectExpertBeatsOneThatErrs() {
    double[] shares = shares(scored(ExpertWeights.ofNothing(1, 3), 5, 0, 0, 1e-9));
    assertEquals(0.5, shares[0], 1e-8);
    assertEquals(0.5, shares[1], 1e-8);
  }

  @Test
  void aMissingMemberHasNoShareAndIsJudgedAsThePool() {
    ExpertWeights without = scored(ExpertWeights.ofNothing(1, 2), 20, 1, 1.05);
    ExpertWeights with = scored(ExpertWeights.ofNothing(1, 3), 20, 1, 1.05, Double.NaN);
    double[] others = with.shares(0, member -> member < 2);
    assertArrayEquals(shares(without), Arrays.copyOf(others, 2));
    assertEquals(0, others[2]);
    double returned = shares(with)[2];
    assertTrue(
        returned > shares(with)[1] && returned < shares(with)[0], "returns with " + returned);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void alwaysSumToOne(long seed) {
    Random random = new Random(seed);
    ExpertWeights weights = ExpertWeights.ofNothing(1, 5);
    for (int round = 0; round < 300; round++) {
      double scale = random.nextInt(20) == 0 ? 1e6 : random.nextInt(3);
      weights = weights.with(0, random.doubles(5, 0, 1).map(x -> scale * x).toArray(), STEP);
      assertEquals(1, Arrays.stream(shares(weights)).sum(), 1e-12);
    }
  }
}
