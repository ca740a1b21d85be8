package dev.harmony.rule.knative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricAggregationTest {

  private static final int STABLE = 10;
  private static final int PANIC = 3;

  private static MetricHistory none() {
    return MetricHistory.ofNone(Duration.ofSeconds(STABLE), Duration.ofSeconds(PANIC));
  }

  private static MetricHistory reported(double... values) {
    MetricHistory history = none();
    for (int second = 0; second < values.length; second++) {
      history = history.with(second, values[second]);
    }
    return history;
  }

  private static double linear(MetricHistory history, long now) {
    return MetricAggregation.LINEAR.average(history.stable(), history.reports(), now);
  }

  private static double weighted(MetricHistory history, long now) {
    return MetricAggregation.WEIGHTED_EXPONENTIAL.average(history.stable(), history.reports(), now);
  }

  @Test
  void meanIsTakenOverTheSecondsReportedSoFar() {
    assertEquals(3, linear(reported(2, 4), 1));
    assertEquals(3, linear(reported(2, 4), 2));
    assertEquals(3.333333, linear(reported(2, 4, 4), 2));
  }

  @Test
  void reportsOfOneSecondAreAdded() {
    assertEquals(7, linear(none().with(4, 3).with(4, 4), 4));
  }

  @Test
  void secondsAfterTheNewestReportAreLeftOut() {
    MetricHistory history = reported(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertEquals(5.5, linear(history, 9));
    // The second 0 has left the window, 10 is silent: 54 / 9.
    assertEquals(6, linear(history, 10));
    assertEquals(10, linear(history, 18));
    assertEquals(0, linear(history, 19));
  }

  @Test
  void secondsBetweenReportsCountAsZero() {
    assertEquals(2, linear(none().with(0, 4).with(3, 4), 3));
  }

  @Test
  void beginsAnewAfterASilenceLongerThanTheWindow() {
    MetricHistory history = reported(8, 8, 8).with(13, 1);
    assertEquals(1, linear(history, 13));
  }

  @Test
  void goesOnAfterASilenceAsLongAsTheWindow() {
    MetricHistory history = reported(8, 8, 8).with(12, 1);
    assertEquals(0.1, linear(history, 12));
  }

  @Test
  void weightsFallByTheShareOfTheWindow() {
    double share = 1 - Math.pow(1e-4, 0.1);
    double expected = share * 20 + share * (1 - share) * 10 + share * Math.pow(1 - share, 2) * 8;
    assertEquals(expected, weighted(reported(8, 10, 20), 2), 1e-12);
    assertEquals((1 - share) * expected, weighted(reported(8, 10, 20), 3), 1e-12);
  }

  @Test
  void weightsOfALongWindowFallByAFifth() {
    MetricHistory history =
        MetricHistory.ofNone(Duration.ofMinutes(1), Duration.ofSeconds(6)).with(0, 10);
    assertEquals(2, weighted(history, 0), 1e-12);
    assertEquals(2 * Math.pow(0.8, 59), weighted(history, 59), 1e-12);
    assertEquals(0, weighted(history, 60));
  }

  @Test
  void refusesReportsOfThePast() {
    MetricHistory history = reported(1, 2, 3);
    assertThrows(IllegalArgumentException.class, () -> history.with(1, 5));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void averagesAreThoseOfTheWindowSummedAnew(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    MetricHistory history = none();
    TreeMap<Long, Double> reports = new TreeMap<>();
    long first = 0;
    long second = random.nextInt(1000);
    for (int report = 0; report < 500; report++) {
      long last = second;
      second += random.nextInt(8) > 0 ? random.nextInt(3) : random.nextInt(2 * STABLE);
      first = report == 0 || second - last > STABLE ? second : first;
      double value = random.nextInt(100);
      history = history.with(second, value);
      reports.merge(second, value, Double::sum);
      long now = second + random.nextInt(STABLE);

      long silent = now - second;
      double sum =
          reports.subMap(Math.max(first, now - STABLE + 1), true, now, true).values().stream()
              .mapToDouble(Double::doubleValue)
              .sum();
      long seconds = Math.min(second - first + 1, STABLE - silent);
      assertEquals(sum / seconds, linear(history, now), 1e-6, "seed " + seed);
      assertEquals(expectedWeighted(reports, first, now), weighted(history, now), 1e-9);
    }
  }

  private static double expectedWeighted(Map<Long, Double> reports, long first, long now) {
    double share = 1 - Math.pow(1e-4, 1.0 / STABLE);
    double sum = 0;
    for (int back = 0; back < STABLE; back++) {
      double value = now - back < first ? 0 : reports.getOrDefault(now - back, 0.0);
      sum += share * Math.pow(1 - share, back) * value;
    }
    return sum;
  }
}
