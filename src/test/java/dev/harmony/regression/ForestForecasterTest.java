package dev.harmony.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.forecast.ContinuousRankedProbabilityScore;
import dev.harmony.forecast.Forecast;
import dev.harmony.forecast.Horizon;
import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForestForecasterTest {

  private static final Horizon HORIZON = new Horizon(Windows.HOUR, 4);
  private static final int PATHS = 64;

  @BeforeAll
  static void growsForestsHere() {
    ForestForecaster.hindrance()
        .ifPresent(reason -> Assumptions.abort("no forest can be grown here: " + reason));
  }

  private static Forecast forecast(IndicatorWindow history, IndicatorWindow now) {
    return ForestForecaster.fit(history, HORIZON, 7)
        .orElseThrow()
        .forecast(List.of(Windows.context(now)), HORIZON, PATHS)
        .get(0);
  }

  private static Forecast forecast(IndicatorWindow window) {
    return forecast(window, window);
  }

  private static void assertEqualForecasts(Forecast expected, Forecast actual) {
    for (int step = 0; step < expected.steps(); step++) {
      for (int indicator = 0; indicator < expected.indicators().size(); indicator++) {
        assertArrayEquals(expected.marginal(step, indicator), actual.marginal(step, indicator));
      }
    }
  }

  /** How far the next value spreads: far after a positive one, little after a negative one. */
  private static double deviationAfter(double value) {
    return value > 0 ? 2 : 0.2;
  }

  private static double[] spreading(long seed, int length) {
    Random random = new Random(seed);
    double[] values = new double[length];
    for (int time = 1; time < length; time++) {
      values[time] = deviationAfter(values[time - 1]) * random.nextGaussian();
    }
    return values;
  }

  /** The expected score of the true normal law is its deviation divided by the root of pi. */
  @Test
  void comesNearTheScoreOfTheTrueLaw() {
    double[] values = spreading(3, 4000);
    IndicatorWindow window = Windows.of(values);
    Horizon next = new Horizon(Windows.HOUR, 1);
    ForestForecaster forecaster =
        ForestForecaster.fit(window.slice(0, 3000), next, 7).orElseThrow();
    double score = 0;
    double best = 0;
    for (int origin = 3000; origin < 4000; origin++) {
      IndicatorWindow seen = window.slice(0, origin);
      Forecast forecast = forecaster.forecast(List.of(Windows.context(seen)), next, PATHS).get(0);
      double[] law = forecast.marginal(0, 0);
      Arrays.sort(law);
      score += ContinuousRankedProbabilityScore.ofSorted(law, values[origin]);
      best += deviationAfter(values[origin - 1]) / Math.sqrt(Math.PI);
    }
    assertEquals(best, score, 0.05 * best);
  }

  @Test
  void repeatsItselfAndNothingElse() {
    IndicatorWindow window = Windows.of(Windows.autoregressive(1, 600, 0.9, 9));
    assertEqualForecasts(forecast(window), forecast(window));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 1e3})
  void scalesWithTheIndicator(double unit) {
    double[] values = Windows.autoregressive(2, 600, 0.9, 9);
    double[] sibling = Windows.autoregressive(3, 600, 0.5, 2);
    double[] scaled = Arrays.stream(values).map(value -> unit * value).toArray();
    Forecast forecast = forecast(Windows.of(values, sibling));
    Forecast other = forecast(Windows.of(scaled, sibling));
    for (int step = 0; step < HORIZON.steps(); step++) {
      double[] expected = forecast.marginal(step, 0);
      double[] actual = other.marginal(step, 0);
      for (int path = 0; path < PATHS; path++) {
        assertEquals(expected[path], actual[path] / unit, 0.2);
      }
    }
  }

  @Test
  void doesNotCareForTheOrderOfIndicators() {
    double[] first = Windows.autoregressive(4, 500, 0.9, 9);
    double[] second = Windows.autoregressive(5, 500, 0.2, 100);
    IndicatorWindow window = Windows.of(first, second);
    Indicator a = window.indicators().get(0);
    Indicator b = window.indicators().get(1);
    Forecast forecast = forecast(window);
    Forecast permuted = forecast(Windows.of(List.of(b, a), second, first));
    for (int step = 0; step < HORIZON.steps(); step++) {
      assertArrayEquals(forecast.marginal(step, 0), permuted.marginal(step, 1));
      assertArrayEquals(forecast.marginal(step, 1), permuted.marginal(step, 0));
    }
  }

  @Test
  void learnsNothingFromGaps() {
    double[] values = Windows.autoregressive(6, 900, 0.5, 10);
    double[] late = Windows.autoregressive(7, 900, 0.5, 10);
    Arrays.fill(late, 0, 850, Double.NaN);
    Forecast forecast = forecast(Windows.of(Windows.withGaps(values, 0.3, 8), late));
    for (int step = 0; step < HORIZON.steps(); step++) {
      for (int path = 0; path < PATHS; path++) {
        assertEquals(10, forecast.value(path, step, 0), 10);
        assertEquals(10, forecast.value(path, step, 1), 10);
      }
    }
  }

  @Test
  void keepsAConstantWhatItIs() {
    double[] constant = new double[600];
    Arrays.fill(constant, 4.2);
    Forecast forecast = forecast(Windows.of(constant, Windows.autoregressive(9, 600, 0.5, 0)));
    for (int step = 0; step < HORIZON.steps(); step++) {
      assertEquals(4.2, forecast.quantile(0, step, 0));
      assertEquals(4.2, forecast.quantile(1, step, 0));
    }
  }

  @Test
  void needsAPast() {
    assertTrue(ForestForecaster.fit(Windows.of(new double[600]), HORIZON, 1).isEmpty());
    assertTrue(
        ForestForecaster.fit(Windows.of(Windows.autoregressive(1, 20, 0.5, 0)), HORIZON, 1)
            .isEmpty());
  }

  @Test
  void refusesOtherIndicatorsAndLongerHorizons() {
    IndicatorWindow window = Windows.of(Windows.autoregressive(1, 300, 0.5, 0));
    ForestForecaster forecaster = ForestForecaster.fit(window, HORIZON, 1).orElseThrow();
    IndicatorWindow other = Windows.of(new double[300], new double[300]);
    assertThrows(
        IllegalArgumentException.class,
        () -> forecaster.forecast(List.of(Windows.context(other)), HORIZON, PATHS));
    Horizon longer = new Horizon(Windows.HOUR, 5);
    assertThrows(
        IllegalArgumentException.class,
        () -> forecaster.forecast(List.of(Windows.context(window)), longer, PATHS));
    Horizon finer = new Horizon(Duration.ofMinutes(1), 4);
    assertThrows(IllegalArgumentException.class, () -> ForestForecaster.fit(window, finer, 1));
  }
}
