package dev.harmony.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.harmony.forecast.Forecast;
import dev.harmony.forecast.Horizon;
import dev.harmony.series.IndicatorWindow;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GrowingForestTest {

  private static final Horizon HORIZON = new Horizon(Windows.HOUR, 3);
  private static final int PATHS = 32;

  @BeforeAll
  static void growsForestsHere() {
    ForestForecaster.hindrance()
        .ifPresent(reason -> Assumptions.abort("no forest can be grown here: " + reason));
  }

  private static Forecast forecast(GrowingForest forest, IndicatorWindow window) {
    return forest.forecast(List.of(Windows.context(window)), HORIZON, PATHS).get(0);
  }

  @Test
  void doesNotDependOnWhatItWasAskedBefore() {
    IndicatorWindow window = Windows.of(Windows.autoregressive(1, 700, 0.9, 9));
    IndicatorWindow other = Windows.of(Windows.autoregressive(2, 700, 0.9, 9));
    GrowingForest asked = new GrowingForest(3);
    forecast(asked, other);
    forecast(asked, window.slice(0, 400));
    forecast(asked, window);
    Forecast again = forecast(asked, window.slice(0, 690));
    Forecast alone = forecast(new GrowingForest(3), window.slice(0, 690));
    for (int step = 0; step < HORIZON.steps(); step++) {
      assertArrayEquals(alone.marginal(step, 0), again.marginal(step, 0));
    }
  }

  /** At 700 steps a forest is grown every 128, so the newest one is of 640. */
  @Test
  void growsOnThePastBeforeARoundStep() {
    IndicatorWindow window = Windows.of(Windows.autoregressive(1, 700, 0.9, 9));
    Forecast growing = forecast(new GrowingForest(3), window);
    Forecast grown =
        ForestForecaster.fit(window.slice(0, 640), HORIZON, 3)
            .orElseThrow()
            .forecast(List.of(Windows.context(window)), HORIZON, PATHS)
            .get(0);
    for (int step = 0; step < HORIZON.steps(); step++) {
      assertArrayEquals(grown.marginal(step, 0), growing.marginal(step, 0));
    }
  }

  /** Two records that idled when the forest was grown, after lives of their own. */
  @Test
  void tellsRecordsApartThatIdle() {
    double[] busy = Windows.autoregressive(1, 700, 0.9, 9);
    double[] other = Windows.autoregressive(2, 700, 0.9, 9);
    Arrays.fill(busy, 560, 640, 0);
    Arrays.fill(other, 560, 640, 0);
    GrowingForest asked = new GrowingForest(3);
    forecast(asked, Windows.of(busy));
    Forecast again = forecast(asked, Windows.of(other));
    Forecast alone = forecast(new GrowingForest(3), Windows.of(other));
    for (int step = 0; step < HORIZON.steps(); step++) {
      assertArrayEquals(alone.marginal(step, 0), again.marginal(step, 0));
    }
  }

  @Test
  void keepsTheLastValueOfAShortPast() {
    double[] values = Windows.autoregressive(4, 12, 0.9, 9);
    values[11] = Double.NaN;
    Forecast forecast = forecast(new GrowingForest(3), Windows.of(values));
    assertEquals(values[10], forecast.quantile(0, 2, 0));
    assertEquals(values[10], forecast.quantile(1, 2, 0));
  }
}
