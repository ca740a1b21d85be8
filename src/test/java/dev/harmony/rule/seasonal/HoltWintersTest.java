package dev.harmony.rule.seasonal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoltWintersTest {

  /** The series of G. Trubetskoy, "Holt-Winters forecasting for dummies", part III (2016). */
  private static final double[] PUBLISHED = {
    30, 21, 29, 31, 40, 48, 53, 47, 37, 39, 31, 29, 17, 9, 20, 24, 27, 35, 41, 38, 27, 31, 27, 26,
    21, 13, 21, 18, 33, 35, 40, 36, 22, 24, 21, 20, 17, 14, 17, 19, 26, 29, 40, 31, 20, 24, 18, 26,
    17, 9, 17, 21, 28, 32, 46, 33, 23, 28, 22, 27, 18, 8, 17, 21, 31, 34, 44, 38, 31, 30, 26, 32
  };

  @ParameterizedTest
  @CsvSource({
    "1, 22.42511411230803",
    "2, 15.343371755223066",
    "3, 24.14282581581347",
    "12, 32.30616336737171",
    "13, 22.737583867810464",
    "24, 32.618633122874144"
  })
  void forecastsWhatWasPublished(int ahead, double expected) {
    HoltWinters model = new HoltWinters(0.716, 0.029, 0.993, SeasonalForm.ADDITIVE);
    assertEquals(expected, model.forecast(PUBLISHED, 12, ahead), 1e-9);
  }

  @Test
  void followsTheAdditiveRecursionByHand() {
    // Seasons of 2: means 2 and 4, seasons (-1, +1); trend ((3-1)/2 + (5-3)/2)/2 = 1; level 1.
    // y=3: level .5(3-1)+.5(1+1) = 2, trend .5*1+.5*1 = 1, season1 .5(3-2)+.5*1 = 1
    // y=3: level .5(3+1)+.5(2+1) = 3.5, trend .5*1.5+.5*1 = 1.25, season0 .5(-.5)+.5(-1) = -.75
    // y=5: level .5(5-1)+.5(4.75) = 4.375, trend .5*.875+.5*1.25 = 1.0625
    // forecast 4.375 + 1.0625 - .75 = 4.6875
    HoltWinters model = new HoltWinters(0.5, 0.5, 0.5, SeasonalForm.ADDITIVE);
    assertEquals(4.6875, model.forecast(new double[] {1, 3, 3, 5}, 2, 1), 1e-12);
  }

  @Test
  void followsTheMultiplicativeRecursionByHand() {
    // Means 2 and 4: seasons ((.5+.5)/2, (1.5+1.5)/2) = (.5, 1.5); trend ((2-1)/2+(6-3)/2)/2 = 1;
    // level 1. y=3: level .5*3/1.5+.5*2 = 2, trend 1, season1 .5*3/2+.5*1.5 = 1.5
    // y=2: level .5*2/.5+.5*3 = 3.5, trend .5*1.5+.5 = 1.25, season0 .5*2/3.5+.25
    // y=6: level .5*6/1.5+.5*4.75 = 4.375, trend .5*.875+.5*1.25 = 1.0625
    HoltWinters model = new HoltWinters(0.5, 0.5, 0.5, SeasonalForm.MULTIPLICATIVE);
    assertEquals(
        (4.375 + 1.0625) * (1 / 3.5 + 0.25),
        model.forecast(new double[] {1, 3, 2, 6}, 2, 1),
        1e-12);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
  void continuesARhythmOnATrend(int ahead) {
    double[] values = new double[28];
    for (int step = 0; step < values.length; step++) {
      values[step] = rhythm(step);
    }
    // With alpha = 1 - season at its level and no smoothing of a perfect season nothing is lost.
    HoltWinters model = new HoltWinters(0, 0, 0, SeasonalForm.ADDITIVE);
    double[] flat = new double[28];
    for (int step = 0; step < flat.length; step++) {
      flat[step] = 10 + (step % 7 == 0 ? 0 : step % 7 - 3.5);
    }
    assertEquals(flat[0] + model(flat, ahead), model.forecast(flat, 7, ahead), 1e-9);
    HoltWinters fast = new HoltWinters(0.9, 0.9, 0.9, SeasonalForm.ADDITIVE);
    assertEquals(rhythm(27 + ahead), fast.forecast(values, 7, ahead), 1.0);
  }

  private static double rhythm(int step) {
    return 50 + 0.1 * step + 10 * Math.sin(2 * Math.PI * step / 7);
  }

  /** The season of a flat rhythm. */
  private static double model(double[] flat, int ahead) {
    double mean = 0;
    for (int step = 0; step < 7; step++) {
      mean += flat[step] / 7;
    }
    return flat[(27 + ahead) % 7] - mean;
  }

  @ParameterizedTest
  @EnumSource(SeasonalForm.class)
  void nothingButZeroForetellsZero(SeasonalForm form) {
    HoltWinters model = new HoltWinters(0.9, 0.9, 0.9, form);
    assertEquals(0, model.forecast(new double[12], 3, 1), 1e-12);
  }

  @Test
  void refusesLessThanTwoSeasonsAndSharesBeyondOne() {
    HoltWinters model = new HoltWinters(0.5, 0.5, 0.5, SeasonalForm.ADDITIVE);
    assertThrows(IllegalArgumentException.class, () -> model.forecast(new double[5], 3, 1));
    assertThrows(IllegalArgumentException.class, () -> model.forecast(new double[6], 3, 0));
    assertThrows(
        IllegalArgumentException.class, () -> new HoltWinters(1.1, 0, 0, SeasonalForm.ADDITIVE));
    assertThrows(
        IllegalArgumentException.class,
        () -> new HoltWinters(0, Double.NaN, 0, SeasonalForm.ADDITIVE));
  }
}
