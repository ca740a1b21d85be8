package dev.harmony.trace.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ramp, trend, batches and regimes: what moves the level. */
class LevelsTest {
  private static final int DAY = 1440;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void launchIsOnTheMorningOfItsDayAndHalfIsReachedFourDaysLater(long seed) {
    LaunchRamp ramp = LaunchRamp.draw(seed, 2);
    int launch = ramp.launchMinute();
    assertTrue(launch >= 2 * DAY + 8 * 60 && launch < 2 * DAY + 12 * 60, "seed " + seed);
    assertEquals(0.05, ramp.factor(0), 1e-12);
    assertEquals(0.05, ramp.factor(launch), 1e-12);
    assertEquals(0.5, ramp.factor(launch + 4 * DAY), 1e-12);
    assertEquals(0.95, ramp.factor(launch + 8 * DAY), 1e-12);
    double slope = ramp.factor(launch + 4 * DAY + 1) - ramp.factor(launch + 4 * DAY - 1);
    assertEquals(Math.log(19) / 4 / 4, slope / 2 * DAY, 1e-6);
  }

  @Test
  void trendGrowsByItsShareEveryWeek() {
    LevelTrend trend = new LevelTrend(0.2);
    assertEquals(1, trend.factor(0));
    assertEquals(1.2, trend.factor(7 * DAY), 1e-12);
    assertEquals(Math.pow(1.2, 4), trend.factor(28 * DAY), 1e-12);
    assertEquals(0.9, new LevelTrend(-0.1).factor(7 * DAY), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void batchesMakeTheirShareOfTheRequestsAtNight(long seed) {
    int days = 400;
    NightBatches nights = new NightBatches(seed, 0.7);
    double night = 0;
    double all = 0;
    for (int minute = 0; minute < days * DAY; minute++) {
      int hour = minute % DAY / 60;
      all += nights.factor(minute);
      night += hour >= 22 || hour < 6 ? nights.factor(minute) : 0;
    }
    // A night's height × length has a relative standard deviation of 0.26; five of its mean.
    double tolerance = 5 * 0.7 * 0.26 / Math.sqrt(days);
    assertEquals(1, all / days / DAY, tolerance, "seed " + seed);
    assertEquals(0.7 + 0.3 / 3, night / days / DAY, tolerance, "seed " + seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void batchBeginsBeforeMidnightAndKeepsItsHeightToTheEnd(long seed) {
    NightBatches nights = new NightBatches(seed, 0.7);
    for (int day = 0; day < 200; day++) {
      NightBatches.Batch batch = nights.batch(day);
      int length = batch.end() - batch.start();
      assertTrue(batch.start() - day * DAY >= 22 * 60 && batch.start() - day * DAY < DAY);
      assertTrue(length >= 180 && length <= 360);
      assertEquals(0.3, nights.factor(batch.start() - 1), 1e-12);
      assertEquals(0.3 + batch.height(), nights.factor(batch.start()), 1e-12);
      assertEquals(0.3 + batch.height(), nights.factor(batch.end() - 1), 1e-12);
      assertEquals(0.3, nights.factor(batch.end()), 1e-12);
      assertEquals(0.7 * DAY / 270, batch.height(), 0.3 * 0.7 * DAY / 270 + 1e-12);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void regimesTakeTurnsAndLastTwoToFiveDays(long seed) {
    RegimeChanges changes = RegimeChanges.draw(seed, 60, new WeekPosition(0));
    List<Regime> regimes = changes.regimes();
    assertTrue(regimes.size() >= 12 && regimes.size() <= 30, "seed " + seed);
    assertEquals(0, regimes.get(0).startMinute());
    for (int index = 1; index < regimes.size(); index++) {
      Regime before = regimes.get(index - 1);
      Regime after = regimes.get(index);
      int length = after.startMinute() - before.startMinute();
      assertTrue(length >= 2 * DAY && length <= 5 * DAY, "seed " + seed);
      double jump =
          index % 2 == 1 ? after.level() / before.level() : before.level() / after.level();
      assertTrue(jump >= 1.6 && jump <= 3, "seed " + seed);
      int change = after.startMinute();
      assertEquals(after.level() * after.rhythm().factor(change), changes.factor(change), 1e-12);
      assertEquals(
          before.level() * before.rhythm().factor(change - 1), changes.factor(change - 1), 1e-12);
    }
    double nightOfMachines =
        regimes.get(1).rhythm().factor(240) / regimes.get(1).rhythm().factor(960);
    assertEquals(0.7, nightOfMachines, 1e-12);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void driftHasItsDeviationAtTheKnotsAndNoJumps(long seed) {
    SlowDrift drift = new SlowDrift(seed, 0.1);
    int knots = 4000;
    double squares =
        IntStream.range(0, knots)
            .mapToDouble(knot -> Math.pow(Math.log(drift.factor(360 * knot)), 2))
            .sum();
    assertEquals(0.1, Math.sqrt(squares / knots), 5 * 0.1 / Math.sqrt(2.0 * knots), "seed " + seed);
    double jump =
        IntStream.range(1, 10_000)
            .mapToDouble(minute -> Math.abs(drift.factor(minute) - drift.factor(minute - 1)))
            .max()
            .orElseThrow();
    assertTrue(jump < 0.005, "seed " + seed + ": " + jump);
  }
}
