package dev.harmony.simulation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.forecast.FakeForecaster;
import dev.harmony.forecast.Forecast;
import dev.harmony.forecast.ForecastContext;
import dev.harmony.forecast.Horizon;
import dev.harmony.hierarchy.IndicatorHierarchy;
import dev.harmony.series.IndicatorWindow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginBatchesTest {

  private static final long SEED = 5;
  private static final int STEPS = 600;
  private static final Horizon HORIZON = new Horizon(Duration.ofMinutes(1), 4);
  private static final IndicatorHierarchy HIERARCHY =
      new IndicatorHierarchy(Map.of(Worlds.REQUESTS.name(), 0));

  private final FakeForecaster forecaster = FakeForecaster.ofSense();

  private static double[] values(long seed) {
    double[] values = new double[STEPS];
    IndicatorWindow window = Worlds.rhythm(seed, STEPS).demand().observed();
    for (int step = 0; step < STEPS; step++) {
      values[step] = window.value(step, 0);
    }
    return values;
  }

  private static ForecastContext context(IndicatorWindow record, int seen) {
    return ForecastContext.of(record.slice(0, seen), HIERARCHY, SEED);
  }

  private static void assertSame(Forecast expected, Forecast actual) {
    assertEquals(expected.grid(), actual.grid());
    for (int step = 0; step < expected.steps(); step++) {
      assertArrayEquals(expected.marginal(step, 0), actual.marginal(step, 0));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 256, 257, 599, 600})
  void areThoseOfTheForecasterBehind(int seen) {
    IndicatorWindow record = Worlds.window(values(1));
    OriginBatches batches = new OriginBatches(forecaster, record, SEED);
    List<ForecastContext> asked = List.of(context(record, seen));
    assertSame(
        forecaster.forecast(asked, HORIZON, 9).get(0), batches.forecast(asked, HORIZON, 9).get(0));
  }

  /** Of a batch that is worked out ahead, no forecast knows what comes after its own origin. */
  @ParameterizedTest
  @ValueSource(ints = {3, 150, 300, 511})
  void areTheSameWhateverHappensLater(int seen) {
    double[] values = values(1);
    double[] others = values(2);
    double[] changed = values.clone();
    System.arraycopy(others, seen, changed, seen, STEPS - seen);
    IndicatorWindow record = Worlds.window(values);
    IndicatorWindow other = Worlds.window(changed);
    Forecast expected =
        new OriginBatches(forecaster, record, SEED)
            .forecast(List.of(context(record, seen)), HORIZON, 9)
            .get(0);
    Forecast actual =
        new OriginBatches(forecaster, other, SEED)
            .forecast(List.of(context(other, seen)), HORIZON, 9)
            .get(0);
    assertSame(expected, actual);
  }

  @Test
  void aWholeRecordTakesFewCallsHoweverManyLoopsAsk() {
    IndicatorWindow record = Worlds.window(values(1));
    OriginBatches batches = new OriginBatches(forecaster, record, SEED);
    for (int seen = 1; seen <= STEPS; seen++) {
      batches.forecast(List.of(context(record, seen)), HORIZON, 2);
      batches.forecast(List.of(context(record, Math.max(1, seen - 100))), HORIZON, 2);
    }
    assertEquals(List.of(256, 256, 88), forecaster.calls());
  }

  @Test
  void whatIsNoOriginOfTheRecordIsAskedForAlone() {
    IndicatorWindow record = Worlds.window(values(1));
    IndicatorWindow stranger = Worlds.window(values(2));
    OriginBatches batches = new OriginBatches(forecaster, record, SEED);
    List<ForecastContext> asked =
        List.of(
            context(stranger, 7),
            ForecastContext.of(record.slice(0, 7), HIERARCHY, SEED + 1),
            ForecastContext.of(record.slice(3, 7), HIERARCHY, SEED));
    List<Forecast> forecasts = batches.forecast(asked, HORIZON, 2);
    assertEquals(List.of(1, 1, 1), forecaster.calls());
    for (int index = 0; index < asked.size(); index++) {
      assertSame(
          forecaster.forecast(asked.subList(index, index + 1), HORIZON, 2).get(0),
          forecasts.get(index));
    }
  }

  @Test
  void otherHorizonsAndNumbersOfPathsAreOtherBatches() {
    IndicatorWindow record = Worlds.window(values(1));
    OriginBatches batches = new OriginBatches(forecaster, record, SEED);
    List<ForecastContext> asked = List.of(context(record, 5));
    Horizon farther = new Horizon(HORIZON.step(), 6);
    assertEquals(4, batches.forecast(asked, HORIZON, 2).get(0).steps());
    assertEquals(6, batches.forecast(asked, farther, 2).get(0).steps());
    assertEquals(3, batches.forecast(asked, HORIZON, 3).get(0).paths());
    assertTrue(forecaster.calls().equals(List.of(256, 256, 256)));
  }
}
