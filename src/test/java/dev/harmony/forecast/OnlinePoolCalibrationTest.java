package dev.harmony.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Fourteen days in steps of ten minutes, four hours ahead, the second week judged: about 5,000
 * outcomes at five leads, which are far from independent. Over seeds 1 to 4 the central intervals
 * held: 80 %: 0.78 to 0.83, 90 %: 0.89 to 0.92, 98 %: 0.93 to 0.984; the score relative to
 * persistence was 0.89 to 0.98 with a rhythm or counts, 1.009 to 1.013 where a level jumps at
 * random.
 */
class OnlinePoolCalibrationTest {

  private static final Horizon HORIZON = new Horizon(Duration.ofMinutes(10), 24);
  private static final int DAY = 144;
  private static final int LENGTH = 14 * DAY;

  private static PoolRun run(double... values) {
    return PoolRun.of(HORIZON, 200, LENGTH / 2, values);
  }

  private static void assertCalibrated(PoolRun run) {
    assertTrue(run.judged() > 3000, run::toString);
    assertBetween(0.75, run.coverage(0.8), 0.9, run);
    assertBetween(0.86, run.coverage(0.9), 0.955, run);
    assertBetween(0.92, run.coverage(0.98), 0.997, run);
    assertBetween(0.87, run.below(0.9), 0.94, run);
    assertTrue(run.below(0.99) > 0.965, run::toString);
    assertTrue(run.relativeScore() < 1.03, run::toString);
  }

  private static void assertBetween(double least, double share, double most, PoolRun run) {
    assertTrue(least <= share && share <= most, run::toString);
  }

  /** Every path of every forecast is {@code value}. */
  private static void assertCertain(double value, PoolRun run) {
    for (int step = 100; step < LENGTH; step++) {
      Forecast forecast = run.forecast(step).orElseThrow();
      for (int ahead = 0; ahead < forecast.steps(); ahead++) {
        for (double sample : forecast.marginal(ahead, 0)) {
          assertEquals(value, sample, 1e-9);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void coversARhythmWhoseNoiseGrowsWithItsLevel(long seed) {
    PoolRun run = run(SyntheticSeries.rhythm(seed, LENGTH, DAY));
    assertCalibrated(run);
    assertTrue(run.relativeScore() < 0.98, run::toString);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void coversALevelThatStaysAndJumps(long seed) {
    PoolRun run = run(SyntheticSeries.jumps(seed, LENGTH));
    assertCalibrated(run);
    Forecast newest = run.forecast(LENGTH - 1).orElseThrow();
    double level = SyntheticSeries.jumps(seed, LENGTH)[LENGTH - 1];
    long stays = Arrays.stream(newest.marginal(0, 0)).filter(each -> each == level).count();
    assertTrue(stays > 0.7 * newest.paths(), stays + " paths keep the level exactly");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void coversCountsThatAreMostlyZeroAtNight(long seed) {
    assertCalibrated(run(SyntheticSeries.counts(seed, LENGTH, DAY)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void coversARhythmWithGaps(long seed) {
    double[] rhythm = SyntheticSeries.rhythm(seed, LENGTH, DAY);
    PoolRun run = run(SyntheticSeries.withGaps(seed, rhythm, 20));
    assertCalibrated(run);
    for (int step = 2 * DAY; step < LENGTH; step++) {
      assertTrue(run.forecast(step).isPresent(), "no forecast at step " + step);
    }
  }

  @Test
  void isCertainOfAConstant() {
    double[] values = new double[LENGTH];
    Arrays.fill(values, 0.3);
    assertCertain(0.3, run(values));
  }

  @Test
  void isCertainOfNothing() {
    PoolRun run = run(new double[LENGTH]);
    assertCertain(0, run);
    assertEquals(Optional.empty(), run.forecast(0));
  }

  @Test
  void coversARhythmInStepsOfAMinute() {
    Horizon minutes = new Horizon(Duration.ofMinutes(1), 12);
    double[] values = SyntheticSeries.rhythm(5, 2 * 1440, 1440);
    PoolRun run = PoolRun.of(minutes, 100, 1440, values);
    assertCalibrated(run);
  }
}
