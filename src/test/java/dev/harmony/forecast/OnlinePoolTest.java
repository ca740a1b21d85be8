package dev.harmony.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.series.IndicatorWindow;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnlinePoolTest {

  private static final Horizon HORIZON = new Horizon(Duration.ofMinutes(10), 10);
  private static final int PATHS = 100;
  private static final PoolComposition QUICK = PoolComposition.quick(HORIZON);
  private static final OnlinePool POOL = TestSignals.pool(HORIZON, PATHS);
  private static final double GAP = Double.NaN;

  private static PoolMemory learnt(double[] values, int until) {
    return continued(POOL.initialMemory(1), values, 0, until);
  }

  private static PoolMemory continued(PoolMemory memory, double[] values, int from, int until) {
    IndicatorWindow window = TestSignals.window(HORIZON.step(), values);
    PoolMemory next = memory;
    for (int step = from; step < until; step++) {
      next = POOL.advance(next, window.slice(0, step + 1), Map.of(), step);
    }
    return next;
  }

  private static double[] shares(PoolMemory memory, int lead) {
    return memory.columns().get(0).weights().shares(lead, member -> true);
  }

  private static Forecast forecast(PoolMemory memory) {
    return memory.newest().orElseThrow();
  }

  private static void assertSamePaths(Forecast expected, Forecast actual) {
    assertEquals(expected.grid(), actual.grid());
    for (int step = 0; step < expected.steps(); step++) {
      assertArrayEquals(expected.marginal(step, 0), actual.marginal(step, 0));
    }
  }

  @Test
  void forecastsOnceTwentyOutcomesAreKnown() {
    double[] values = SyntheticSeries.rhythm(1, 80, 144);
    int lastOfTwentyOrigins = 19;
    int known = lastOfTwentyOrigins + HORIZON.steps();
    assertEquals(Optional.empty(), learnt(values, known).newest());
    assertTrue(learnt(values, known + 1).newest().isPresent());
  }

  @Test
  void refusesAHistoryInWhichItWouldNeverForecast() {
    int least = HORIZON.steps() + 19;
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> new OnlinePool(QUICK, HORIZON, PATHS, HORIZON.step().multipliedBy(least - 1)));
    assertEquals("history must be at least PT4H50M, but is PT4H40M", refused.getMessage());
    OnlinePool shortest = new OnlinePool(QUICK, HORIZON, PATHS, HORIZON.step().multipliedBy(least));
    IndicatorWindow window =
        TestSignals.window(HORIZON.step(), SyntheticSeries.rhythm(1, least + 60, 144));
    PoolMemory memory = shortest.initialMemory(1);
    for (int step = 0; step < window.length(); step++) {
      memory = shortest.advance(memory, window.slice(0, step + 1), Map.of(), step);
      assertTrue(step < least || memory.newest().isPresent(), "step " + step);
    }
  }

  /** A power of two as the unit changes no digit of any number. */
  @ParameterizedTest
  @ValueSource(doubles = {0x1p-20, 0x1p20})
  void theForecastScalesWithTheUnitOfTheDemand(double unit) {
    double[] values = SyntheticSeries.withGaps(8, SyntheticSeries.rhythm(8, 700, 144), 10);
    double[] scaled = Arrays.stream(values).map(value -> unit * value).toArray();
    Forecast expected = forecast(learnt(values, 700));
    Forecast actual = forecast(learnt(scaled, 700));
    for (int step = 0; step < HORIZON.steps(); step++) {
      double[] rescaled =
          Arrays.stream(actual.marginal(step, 0)).map(value -> value / unit).toArray();
      assertArrayEquals(expected.marginal(step, 0), rescaled);
    }
  }

  @Test
  void forecastsTheStepsAfterTheWindow() {
    double[] values = SyntheticSeries.rhythm(1, 200, 144);
    Forecast forecast = forecast(learnt(values, 150));
    assertEquals(
        TestSignals.window(HORIZON.step(), values).grid().instant(150), forecast.grid().start());
    assertEquals(HORIZON.steps(), forecast.steps());
    assertEquals(HORIZON.step(), forecast.grid().step());
    assertEquals(PATHS, forecast.paths());
    assertEquals(TestSignals.DEMAND, forecast.indicators().get(0));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theSameSeedGivesTheSamePaths(long seed) {
    double[] values = SyntheticSeries.withGaps(seed, SyntheticSeries.rhythm(seed, 400, 144), 10);
    assertSamePaths(forecast(learnt(values, 400)), forecast(learnt(values, 400)));
  }

  @Test
  void anotherSeedGivesOtherPathsOfTheSameLaw() {
    double[] values = SyntheticSeries.rhythm(2, 400, 144);
    PoolMemory before = learnt(values, 399);
    IndicatorWindow window = TestSignals.window(HORIZON.step(), values);
    Forecast one = forecast(POOL.advance(before, window, Map.of(), 1));
    Forecast other = forecast(POOL.advance(before, window, Map.of(), 2));
    assertFalse(Arrays.equals(one.marginal(5, 0), other.marginal(5, 0)));
    assertEquals(one.quantile(0.5, 5, 0), other.quantile(0.5, 5, 0), 0.1 * values[399]);
  }

  @ParameterizedTest
  @ValueSource(ints = {90, 200, 390, 700})
  void doesNotSeeTheFuture(int now) {
    double[] values = SyntheticSeries.rhythm(3, 800, 144);
    double[] disturbed = TestSignals.disturbedAfter(now - 1, values, 5);
    assertSamePaths(forecast(learnt(values, now)), forecast(learnt(disturbed, now)));
  }

  @Test
  void movesOnDuringAnOutageAndLearnsNothing() {
    double[] values = SyntheticSeries.rhythm(4, 420, 144);
    Arrays.fill(values, 400, 410, GAP);
    PoolMemory before = learnt(values, 400);
    PoolMemory during = continued(before, values, 400, 403);
    assertSamePaths(forecast(before).movedOn().movedOn().movedOn(), forecast(during));
    assertSame(before.origins(), during.origins());
    assertEquals(before.columns(), during.columns());
    assertEquals(before.learners(), during.learners());
    assertEquals(before.pending(), during.pending());
    PoolMemory after = continued(during, values, 403, 411);
    assertEquals(
        TestSignals.window(HORIZON.step(), values).grid().instant(411),
        forecast(after).grid().start());
  }

  @Test
  void scoresForecastsFromBeforeAnOutageByWhatCameAfterIt() {
    double[] values = SyntheticSeries.rhythm(4, 420, 144);
    Arrays.fill(values, 400, 405, GAP);
    PoolMemory during = learnt(values, 405);
    PoolMemory after = continued(during, values, 405, 406);
    assertFalse(
        Arrays.equals(shares(during, 2), shares(after, 2)),
        "lead 6 reaches back before the outage");
    assertArrayEquals(shares(during, 0), shares(after, 0));
  }

  @Test
  void hasNoForecastWhenNothingWasEverObserved() {
    double[] values = new double[100];
    Arrays.fill(values, GAP);
    assertEquals(Optional.empty(), learnt(values, 100).newest());
  }

  @Test
  void aMemoryIsAValueThatTwoFuturesCanBeginFrom() {
    double[] values = SyntheticSeries.rhythm(5, 450, 144);
    double[] other = TestSignals.disturbedAfter(399, values, 6);
    PoolMemory memory = learnt(values, 400);
    PoolMemory first = continued(memory, values, 400, 450);
    continued(memory, other, 400, 450);
    assertSamePaths(forecast(first), forecast(continued(memory, values, 400, 450)));
    assertSamePaths(forecast(first), forecast(learnt(values, 450)));
  }

  @Test
  void waitsForNoMoreOutcomesThanTheHorizonHas() {
    PoolMemory memory = learnt(SyntheticSeries.rhythm(6, 500, 144), 500);
    assertEquals(HORIZON.steps(), memory.pending().size());
  }

  @Test
  void needsNoMoreThanTwoWeeksOfHistory() {
    int fortnight = 14 * 144;
    double[] values = SyntheticSeries.rhythm(7, fortnight + 60, 144);
    PoolMemory whole = learnt(values, fortnight);
    PoolMemory recent = whole;
    IndicatorWindow window = TestSignals.window(HORIZON.step(), values);
    for (int step = fortnight; step < values.length; step++) {
      whole = POOL.advance(whole, window.slice(0, step + 1), Map.of(), step);
      recent = POOL.advance(recent, window.slice(step + 1 - fortnight, step + 1), Map.of(), step);
    }
    assertSamePaths(forecast(whole), forecast(recent));
  }

  @Test
  void copesWithAHorizonOfOneStepAndOnePath() {
    OnlinePool small = TestSignals.pool(new Horizon(Duration.ofHours(1), 1), 1);
    PoolMemory memory = small.initialMemory(1);
    double[] values = TestSignals.wandering(9, 200, 0.1);
    IndicatorWindow window = TestSignals.window(Duration.ofHours(1), values);
    for (int step = 0; step < values.length; step++) {
      memory = small.advance(memory, window.slice(0, step + 1), Map.of(), step);
    }
    assertTrue(Double.isFinite(forecast(memory).value(0, 0, 0)));
  }
}
