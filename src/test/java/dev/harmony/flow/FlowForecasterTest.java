package dev.harmony.flow;

import static dev.harmony.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.forecast.Forecast;
import dev.harmony.forecast.ForecastContext;
import dev.harmony.forecast.Horizon;
import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FlowForecasterTest {

  private static final NetworkShape SHAPE = NetworkShape.small(6);
  private static final Horizon HORIZON = new Horizon(Duration.ofMinutes(5), 6);
  private static final int PATHS = 64;
  private static final FlowForecaster FORECASTER = forecaster(SHAPE);

  private static FlowForecaster forecaster(NetworkShape shape) {
    return new FlowForecaster(shape, Noise.parameters(new Network(shape), 3));
  }

  @AfterAll
  static void close() {
    FORECASTER.close();
  }

  @Test
  void repeatsItself() {
    ForecastContext context = SeededContexts.of(3, 320, 1);
    assertArrayEquals(forecast(context).marginal(4, 1), forecast(context).marginal(4, 1));
  }

  @Test
  void drawsOtherPathsFromAnotherSeed() {
    ForecastContext context = SeededContexts.of(1, 320, 1);
    ForecastContext other = new ForecastContext(context.window(), context.hierarchy(), 2);
    double[] one = forecast(context).marginal(4, 0);
    double[] two = forecast(other).marginal(4, 0);
    assertFalse(Arrays.equals(one, two));
    Arrays.sort(one);
    Arrays.sort(two);
    assertArrayEquals(one, two);
  }

  @ParameterizedTest
  @EnumSource
  void marginalsAreThoseOfTheNetwork(HeadKind head) {
    ForecastContext context = SeededContexts.of(2, 320, 1);
    try (FlowForecaster forecaster = forecaster(SHAPE.withHead(head))) {
      Forecast forecast = forecaster.forecast(List.of(context), HORIZON, PATHS).get(0);
      Prediction prediction = forecaster.predict(List.of(context), HORIZON);
      for (int rank = 0; rank < PATHS; rank++) {
        double level = (rank + 0.5) / PATHS;
        double expected = prediction.quantile(0, 1, 3, level);
        assertEquals(expected, forecast.quantile(level, 3, 1), 1e-9 * Math.abs(expected));
      }
    }
  }

  @Test
  void permutingTheIndicatorsPermutesThePaths() {
    ForecastContext context = SeededContexts.of(2, 320, 1);
    List<Indicator> indicators = context.window().indicators();
    double[][] columns = {context.window().column(1), context.window().column(0)};
    IndicatorWindow turned =
        IndicatorWindow.of(
            context.window().grid(), List.of(indicators.get(1), indicators.get(0)), columns);
    double[] before = forecast(context).marginal(5, 0);
    double[] after = forecast(new ForecastContext(turned, context.hierarchy(), 1)).marginal(5, 1);
    assertArrayEquals(before, after, 1e-4 * Math.abs(before[0]));
  }

  @Test
  void whoElseIsInTheCallHasNoInfluence() {
    List<ForecastContext> contexts = new ArrayList<>();
    for (int index = 0; index < 70; index++) {
      contexts.add(SeededContexts.of(1 + index % 3, 300, index));
    }
    List<Forecast> together = FORECASTER.forecast(contexts, HORIZON, PATHS);
    for (int index : List.of(0, 33, 69)) {
      double[] alone = forecast(contexts.get(index)).marginal(3, 0);
      assertArrayEquals(
          alone, together.get(index).marginal(3, 0), 1e-5 * Math.abs(alone[0]), "window " + index);
    }
  }

  @Test
  void followsTheWindow() {
    ForecastContext context = SeededContexts.of(2, 320, 1);
    Forecast forecast = forecast(context);
    assertEquals(context.window().grid().end(), forecast.grid().start());
    assertEquals(6, forecast.steps());
    assertEquals(PATHS, forecast.paths());
    assertEquals(context.window().indicators(), forecast.indicators());
  }

  @Test
  void constantsAndGapsGiveNumbers() {
    double[][] columns = new double[3][100];
    Arrays.fill(columns[0], 4.2);
    Arrays.fill(columns[1], Double.NaN);
    Arrays.fill(columns[2], 90, 100, Double.NaN);
    columns[2][50] = 1;
    Forecast forecast = forecast(SeededContexts.of(columns, 1));
    assertTrue(Arrays.stream(forecast.marginal(5, 0)).allMatch(value -> value == 4.2));
    assertTrue(Arrays.stream(forecast.marginal(5, 1)).allMatch(value -> value == 0));
    assertTrue(Arrays.stream(forecast.marginal(5, 2)).allMatch(Double::isFinite));
  }

  @Test
  void refusesAnotherStep() {
    ForecastContext context = SeededContexts.of(1, 320, 1);
    Horizon horizon = new Horizon(Duration.ofMinutes(1), 6);
    assertThrows(
        IllegalArgumentException.class,
        () -> FORECASTER.forecast(List.of(context), horizon, PATHS));
  }

  @Test
  void refusesToLookFartherThanTheNetwork() {
    ForecastContext context = SeededContexts.of(1, 320, 1);
    Horizon horizon = new Horizon(Duration.ofMinutes(5), 7);
    assertThrows(
        IllegalArgumentException.class,
        () -> FORECASTER.forecast(List.of(context), horizon, PATHS));
  }

  @Test
  void takesFortyIndicatorsAndSixtyStepsAndNoMore() {
    NetworkShape shape = NetworkShape.standard();
    Horizon farthest = new Horizon(Duration.ofMinutes(5), 60);
    try (FlowForecaster forecaster = forecaster(shape)) {
      Forecast widest =
          forecaster.forecast(List.of(SeededContexts.of(40, 320, 1)), farthest, 8).get(0);
      for (int indicator = 0; indicator < 40; indicator++) {
        for (int step = 0; step < 60; step++) {
          double[] values = widest.marginal(step, indicator);
          assertTrue(Arrays.stream(values).allMatch(Double::isFinite));
        }
      }
      ForecastContext tooWide = SeededContexts.of(41, 320, 1);
      assertRefused(
          "a window must have at most 40 indicators, but has 41",
          () -> forecaster.forecast(List.of(tooWide), farthest, 8));
    }
  }

  @Test
  void refusesParametersOfAnotherShape() {
    Parameters parameters = Noise.parameters(new Network(SHAPE), 3);
    NetworkShape other = NetworkShape.small(7);
    assertThrows(IllegalArgumentException.class, () -> new FlowForecaster(other, parameters));
  }

  private static Forecast forecast(ForecastContext context) {
    return FORECASTER.forecast(List.of(context), HORIZON, PATHS).get(0);
  }
}
