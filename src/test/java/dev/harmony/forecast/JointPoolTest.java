package dev.harmony.forecast;

import static dev.harmony.Correlations.correlation;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import dev.harmony.series.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pool over several indicators, with many members and with forecasts from outside. */
class JointPoolTest {

  private static final Horizon HORIZON = new Horizon(Duration.ofMinutes(10), 6);
  private static final int PATHS = 200;
  private static final int LENGTH = 420;
  private static final PoolComposition THOROUGH = PoolComposition.thorough(HORIZON);
  private static final Duration HISTORY = Duration.ofDays(14);

  private static OnlinePool pool(PoolComposition composition) {
    return new OnlinePool(composition, HORIZON, PATHS, HISTORY);
  }

  private static IndicatorWindow window(double[]... columns) {
    List<Indicator> indicators = new ArrayList<>();
    for (int column = 0; column < columns.length; column++) {
      indicators.add(Indicator.gauge("indicator" + column, Unit.REQUESTS_PER_SECOND));
    }
    TimeGrid grid = new TimeGrid(Instant.EPOCH, HORIZON.step(), columns[0].length);
    return IndicatorWindow.of(grid, indicators, columns);
  }

  private static PoolMemory lived(OnlinePool pool, IndicatorWindow window, int stride) {
    PoolMemory memory = pool.initialMemory(window.indicators().size());
    for (int length = 1; length <= window.length(); length++) {
      if (length == window.length()) {
        memory = pool.advance(memory, window.slice(0, length), Map.of(), length);
      } else if (length % stride == 0) {
        memory = pool.learn(memory, window.slice(0, length), Map.of(), length);
      }
    }
    return memory;
  }

  private static Forecast forecast(IndicatorWindow window) {
    return lived(pool(THOROUGH), window, 1).newest().orElseThrow();
  }

  /** Two indicators of which the second follows the first, and one of its own. */
  private static double[][] related(long seed) {
    Random random = new Random(seed);
    double[] first = TestSignals.wandering(seed, LENGTH, 0);
    double[] second =
        Arrays.stream(first).map(value -> 3 * value + 0.2 * random.nextGaussian()).toArray();
    return new double[][] {first, second, TestSignals.wandering(seed + 100, LENGTH, 0.1)};
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void permutingTheIndicatorsPermutesTheMarginals(long seed) {
    double[][] columns = related(seed);
    Forecast straight = forecast(window(columns));
    Forecast permuted = forecast(window(columns[2], columns[0], columns[1]));
    for (int step = 0; step < HORIZON.steps(); step++) {
      for (int column = 0; column < columns.length; column++) {
        double[] expected = straight.marginal(step, column);
        double[] actual = permuted.marginal(step, (column + 1) % columns.length);
        Arrays.sort(expected);
        Arrays.sort(actual);
        assertArrayEquals(expected, actual);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0x1p-10, 0x1p10})
  void scalingAnIndicatorScalesItsForecastAndNoOther(double unit) {
    double[][] columns = related(3);
    Forecast expected = forecast(window(columns));
    columns[1] = Arrays.stream(columns[1]).map(value -> unit * value).toArray();
    Forecast actual = forecast(window(columns));
    for (int step = 0; step < HORIZON.steps(); step++) {
      double[] scaled = actual.marginal(step, 1);
      assertArrayEquals(expected.marginal(step, 0), actual.marginal(step, 0));
      assertArrayEquals(
          expected.marginal(step, 1), Arrays.stream(scaled).map(each -> each / unit).toArray());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void pathsKeepTheDependenceOfIndicatorsAndSteps(long seed) {
    Forecast forecast = forecast(window(related(seed)));
    assertTrue(correlation(forecast.marginal(2, 0), forecast.marginal(2, 1)) > 0.6);
    assertEquals(0, correlation(forecast.marginal(2, 0), forecast.marginal(2, 2)), 0.5);
    assertTrue(correlation(forecast.marginal(4, 0), forecast.marginal(5, 0)) > 0.2);
  }

  @Test
  void marginalsAreThoseOfThePoolOfOneIndicator() {
    double[][] columns = related(4);
    Forecast joint = forecast(window(columns));
    Forecast alone = forecast(window(columns).only(1));
    for (int step = 0; step < HORIZON.steps(); step++) {
      double[] expected = alone.marginal(step, 0);
      double[] actual = joint.only(1).marginal(step, 0);
      Arrays.sort(expected);
      Arrays.sort(actual);
      assertArrayEquals(expected, actual);
    }
  }

  @Test
  void followsAnIndicatorBelowZeroAndNoOther() {
    double[] counts = SyntheticSeries.counts(1, LENGTH, 144);
    double[] negative = Arrays.stream(counts).map(value -> value - 2).toArray();
    Forecast forecast = forecast(window(counts, negative));
    assertEquals(0, forecast.quantile(0, 5, 0));
    assertTrue(forecast.quantile(0, 5, 1) < 0);
  }

  @Test
  void anIndicatorThatWasNotObservedMovesOnWhileTheOthersAreForecast() {
    double[][] columns = related(5);
    OnlinePool pool = pool(THOROUGH);
    IndicatorWindow before = window(columns).slice(0, LENGTH - 1);
    PoolMemory memory = lived(pool, before, 1);
    columns[0][LENGTH - 1] = Double.NaN;
    PoolMemory after = pool.advance(memory, window(columns), Map.of(), 3);
    Forecast moved = memory.newest().orElseThrow().movedOn();
    Forecast forecast = after.newest().orElseThrow();
    assertEquals(moved.grid(), forecast.grid());
    assertArrayEquals(moved.marginal(3, 0), forecast.marginal(3, 0));
    assertTrue(!Arrays.equals(moved.marginal(3, 1), forecast.marginal(3, 1)));
  }

  @Test
  void anIndicatorThatWasNeverObservedStaysFinite() {
    double[] unseen = new double[LENGTH];
    Arrays.fill(unseen, Double.NaN);
    Forecast forecast = forecast(window(TestSignals.wandering(6, LENGTH, 0.2), unseen));
    assertEquals(0, forecast.quantile(1, 5, 1));
  }

  @Test
  void looksAtEveryFourthStepAndScoresWhatCameBetween() {
    double[] values = SyntheticSeries.rhythm(7, 1500, 144);
    OnlinePool pool = pool(THOROUGH);
    Forecast whole = lived(pool, window(values), 1).newest().orElseThrow();
    Forecast seldom = lived(pool, window(values), 4).newest().orElseThrow();
    double spread = whole.quantile(0.95, 3, 0) - whole.quantile(0.05, 3, 0);
    assertEquals(whole.quantile(0.5, 3, 0), seldom.quantile(0.5, 3, 0), 0.25 * spread);
  }

  private static PoolMemory withOutside(
      PoolComposition composition, IndicatorWindow window, BinaryOperator<Double> outside) {
    OnlinePool pool = pool(composition);
    PoolMemory memory = pool.initialMemory(1);
    for (int length = 1; length <= window.length(); length++) {
      IndicatorWindow seen = window.slice(0, length);
      TimeGrid ahead = new TimeGrid(seen.grid().end(), HORIZON.step(), HORIZON.steps());
      double[][][] samples = new double[HORIZON.steps()][1][10];
      for (int step = 0; step < samples.length; step++) {
        double last = seen.value(length - 1, 0);
        Arrays.fill(samples[step][0], outside.apply(last, (double) length + step));
      }
      Forecast told = Forecast.of(ahead, seen.indicators(), samples);
      memory = pool.advance(memory, seen, Map.of("oracle", told), length);
    }
    return memory;
  }

  @Test
  void givesAnOutsideForecastThatKnowsTheFutureAllOfTheWeight() {
    double[] values = TestSignals.wandering(8, 400, 0);
    PoolMemory memory =
        withOutside(
            THOROUGH.withOutside("oracle"),
            window(values),
            (last, at) -> values[Math.min(values.length - 1, at.intValue())]);
    Forecast forecast = memory.newest().orElseThrow();
    assertEquals(values[399], forecast.quantile(0.5, 0, 0), 1e-9);
    SortedMap<Integer, Double> shares =
        pool(THOROUGH.withOutside("oracle")).shares(memory, 0, "oracle");
    assertEquals(List.of(1, 3, 6), List.copyOf(shares.keySet()));
    assertTrue(shares.getOrDefault(6, 0.0) > 0.99);
  }

  @Test
  void learnsHowAnOutsideForecastErrsHere() {
    double[] values = TestSignals.wandering(8, 600, 0);
    BinaryOperator<Double> biased =
        (last, at) -> values[Math.min(values.length - 1, at.intValue())] + 50;
    PoolMemory memory = withOutside(THOROUGH.withOutside("oracle"), window(values), biased);
    Forecast forecast = memory.newest().orElseThrow();
    assertEquals(values[599], forecast.quantile(0.5, 0, 0), 1e-9);
  }

  @Test
  void givesAnOutsideForecastThatErrsNoWeight() {
    IndicatorWindow window = window(TestSignals.wandering(9, 400, 0));
    PoolMemory memory =
        withOutside(THOROUGH.withOutside("oracle"), window, (last, at) -> last + 1000);
    assertTrue(memory.newest().orElseThrow().quantile(1, 5, 0) < 500);
  }

  @Test
  void withoutItsOutsideForecastsIsThePoolWithoutThem() {
    IndicatorWindow window = window(SyntheticSeries.rhythm(10, 400, 144));
    Forecast expected = lived(pool(THOROUGH), window, 1).newest().orElseThrow();
    Forecast actual = lived(pool(THOROUGH.withOutside("none")), window, 1).newest().orElseThrow();
    for (int step = 0; step < HORIZON.steps(); step++) {
      assertArrayEquals(expected.marginal(step, 0), actual.marginal(step, 0));
    }
  }

  @Test
  void refusesForecastsOfOtherStepsAndWindowsOfOtherIndicators() {
    IndicatorWindow window = window(TestSignals.wandering(11, 100, 0));
    OnlinePool pool = pool(THOROUGH.withOutside("late"));
    TimeGrid late = new TimeGrid(window.grid().end().plusSeconds(600), HORIZON.step(), 6);
    Forecast forecast = Forecast.of(late, window.indicators(), new double[6][1][3]);
    assertThrows(
        IllegalArgumentException.class,
        () -> pool.advance(pool.initialMemory(1), window, Map.of("late", forecast), 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> pool.advance(pool.initialMemory(2), window, Map.of(), 1));
  }
}
