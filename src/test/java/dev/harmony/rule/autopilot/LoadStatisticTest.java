package dev.harmony.rule.autopilot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoadStatisticTest {

  @Test
  void thePercentileIsTheLeastThatNineteenOfTwentyDoNotExceed() {
    double[] samples = new double[20];
    for (int index = 0; index < 20; index++) {
      samples[index] = 20 - index;
    }
    assertEquals(19, LoadStatistic.PERCENTILE_95.of(samples, 1));
    assertEquals(20, LoadStatistic.PEAK.of(samples, 1));
  }

  @Test
  void olderSamplesWeighHalfAsMuchAHalfLifeEarlier() {
    // (8 x 1/4 + 2 x 1/2 + 4 x 1) / (1/4 + 1/2 + 1) = 7 / 1.75
    assertEquals(4, LoadStatistic.DECAYING_AVERAGE.of(new double[] {8, 2, 4}, 1), 1e-12);
  }

  @Test
  void thePercentileOfTheLoadWeighsLargeSamplesMore() {
    // A load of 100 x 1 and 1 x 20: of 120, 95 % is 114, so the small ones do not reach it.
    double[] samples = new double[101];
    Arrays.fill(samples, 1);
    samples[50] = 20;
    assertEquals(20, LoadStatistic.DECAYING_PERCENTILE_95.of(samples, 1e9));
    assertEquals(1, LoadStatistic.PERCENTILE_95.of(samples, 1e9));
    // A large sample many half-lives ago counts no more.
    samples[50] = 1;
    samples[0] = 20;
    assertEquals(1, LoadStatistic.DECAYING_PERCENTILE_95.of(samples, 10));
  }

  @ParameterizedTest
  @EnumSource(LoadStatistic.class)
  void ofEqualSamplesIsThatSample(LoadStatistic statistic) {
    assertEquals(7, statistic.of(new double[] {7, 7, 7, 7}, 2), 1e-12);
    assertEquals(0, statistic.of(new double[] {0, 0}, 2));
    assertThrows(IllegalArgumentException.class, () -> statistic.of(new double[0], 2));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void nothingExceedsThePeakAndAllScaleWithTheLoad(long seed) {
    double[] samples = new Random(seed).doubles(200, 0, 100).toArray();
    double[] twice = Arrays.stream(samples).map(each -> 2 * each).toArray();
    double peak = LoadStatistic.PEAK.of(samples, 1);
    for (LoadStatistic statistic : LoadStatistic.values()) {
      double value = statistic.of(samples, 50);
      assertTrue(value <= peak);
      assertEquals(2 * value, statistic.of(twice, 50), 1e-9);
    }
  }
}
