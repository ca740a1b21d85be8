package dev.harmony.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RidgeFeaturesTest {

  private static final int LAGS = 15;
  private static final int WINDOWS = 5;
  private static final int PER_SEASON = 6;
  private static final int DAY = LAGS + WINDOWS;
  private static final int WEEK = DAY + PER_SEASON;
  private static final int CALENDAR = WEEK + PER_SEASON;

  @Test
  void areThirtySevenLagsWindowsSeasonsAndTheCalendar() {
    assertEquals(37, RidgeFeatures.COUNT);
    assertEquals(RidgeFeatures.COUNT, CALENDAR + 5);
    assertEquals(37, new RidgeFeatures(1440).of(TestSignals.of(1, 2), 1).length);
  }

  @Test
  void beginWithChangesOverLagsAndDeviationsFromMeans() {
    double[] values = new double[2000];
    for (int step = 0; step < values.length; step++) {
      values[step] = 3 * step;
    }
    double[] features = new RidgeFeatures(1440).of(TestSignals.of(values), 1500);
    assertArrayEquals(
        new double[] {3, 6, 9, 12, 15, 18, 24, 36, 54, 72, 108, 144, 216, 288, 432},
        Arrays.copyOfRange(features, 0, LAGS));
    double[] deviations = {3 * 2, 3 * 7, 3 * 29.5, 3 * 119.5, 3 * 719.5};
    assertArrayEquals(deviations, Arrays.copyOfRange(features, LAGS, DAY), 1e-9);
  }

  @Test
  void tellHowTheSameHoursWentOnASlope() {
    int day = 200;
    double[] values = new double[2 * day];
    for (int step = 0; step < values.length; step++) {
      values[step] = step;
    }
    double[] features = new RidgeFeatures(day).of(TestSignals.of(values), 300);
    double[] expected = {4, 10, 20, 35, 6 - day, 100 - (300 - 7)};
    assertArrayEquals(expected, Arrays.copyOfRange(features, DAY, WEEK), 1e-9);
  }

  @Test
  void leaveOutSeasonsThatAreNotKnownYet() {
    double[] values = TestSignals.wandering(1, 160, 0);
    double[] features = new RidgeFeatures(144).of(TestSignals.of(values), 150);
    assertArrayEquals(new double[2 * PER_SEASON], Arrays.copyOfRange(features, DAY, CALENDAR));
    double[] later = new RidgeFeatures(144).of(TestSignals.of(values), 159);
    assertTrue(Arrays.stream(later, DAY, WEEK).allMatch(value -> value != 0));
    assertArrayEquals(new double[PER_SEASON], Arrays.copyOfRange(later, WEEK, CALENDAR));
  }

  @Test
  void endWithTheTimeOfDayAndAConstant() {
    double[] features = new RidgeFeatures(8).of(TestSignals.of(1, 1, 1), 2);
    assertArrayEquals(
        new double[] {1, 0, 0, -1, 1}, Arrays.copyOfRange(features, CALENDAR, CALENDAR + 5), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"1, 0.3", "2, 0.9", "3, 0"})
  void areFiniteFromTheFirstStepOn(long seed, double missing) {
    Signal signal = TestSignals.of(TestSignals.wandering(seed, 2400, missing));
    RidgeFeatures features = new RidgeFeatures(144);
    for (int step = 0; step < 2400; step += 7) {
      for (double feature : features.of(signal, step)) {
        assertTrue(Double.isFinite(feature), "not finite at step " + step);
      }
    }
  }

  @Test
  void areFiniteWithoutObservations() {
    double[] values = new double[400];
    Arrays.fill(values, Double.NaN);
    double[] features = new RidgeFeatures(144).of(TestSignals.of(values), 399);
    assertArrayEquals(new double[CALENDAR], Arrays.copyOf(features, CALENDAR));
    assertTrue(Arrays.stream(features).allMatch(Double::isFinite));
  }

  @ParameterizedTest
  @ValueSource(ints = {1440, 288, 144, 96, 48, 24, 12, 4, 1})
  void doNotChangeWhenTheFutureDoes(int stepsPerDay) {
    double[] values = TestSignals.wandering(5, 2000, 0.1);
    RidgeFeatures features = new RidgeFeatures(stepsPerDay);
    for (int step : new int[] {0, 1, 17, 60, 400, 1500, 1990}) {
      values[step] = 10;
      double[] expected = features.of(TestSignals.of(values), step);
      Signal disturbed = TestSignals.of(TestSignals.disturbedAfter(step, values, step));
      assertArrayEquals(expected, features.of(disturbed, step), "step " + step);
    }
  }
}
