package dev.harmony.rule.point;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.rule.RuleWalk;
import dev.harmony.workload.ReplicaBounds;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointForecastRuleTest {

  private static final ReplicaBounds BOUNDS = new ReplicaBounds(2, 20);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static PointForecastRule rule(double margin, int windowMinutes, DemandForecast forecast) {
    return new PointForecastRule(
        new PointForecastSetting(margin, Duration.ofMinutes(windowMinutes)),
        forecast,
        BOUNDS,
        10,
        MINUTE);
  }

  /** A forecast of these values at each minute. */
  private static DemandForecast minutes(double... values) {
    return now -> OptionalDouble.of(values[(int) (now.getEpochSecond() / 60)]);
  }

  @Test
  void asksForTheForecastAndTheMargin() {
    // 1.5 x 40 = 60 needs 6; 1.5 x 41 = 61.5 needs 7.
    assertEquals(List.of(6, 7), RuleWalk.of(rule(0.5, 0, minutes(40, 41)), 3, 999, Double.NaN));
  }

  @Test
  void releasesWhatNoWishOfTheWindowWanted() {
    assertEquals(
        List.of(8, 8, 8, 5, 3),
        RuleWalk.of(rule(0, 2, minutes(80, 50, 30, 20, 20)), 2, 0, 0, 0, 0, 0));
  }

  @Test
  void followsTheNewestDemandWithoutAForecast() {
    assertEquals(
        List.of(7, 7, 2), RuleWalk.of(rule(0, 0, DemandForecast.NONE), 3, 70, Double.NaN, 0));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void staysWithinTheBoundsAndNeverWantsLessWithMoreMargin(long seed) {
    double[] demand = RuleWalk.random(seed, 500);
    List<Integer> less = RuleWalk.of(rule(0.1, 5, DemandForecast.NONE), 3, demand);
    List<Integer> more = RuleWalk.of(rule(0.4, 5, DemandForecast.NONE), 3, demand);
    for (int step = 0; step < demand.length; step++) {
      assertEquals(BOUNDS.clamp(less.get(step)), less.get(step));
      assertTrue(more.get(step) >= less.get(step), "at " + step);
    }
  }

  @Test
  void hasADefaultAndAGridOfMarginsAndWindows() {
    assertEquals(0.2, PointForecastSetting.ofDefault().margin());
    assertEquals(55, PointForecastSetting.grid().size());
    assertTrue(PointForecastSetting.grid().contains(PointForecastSetting.ofDefault()));
    assertEquals("point-forecast-50-120", rule(0.5, 2, DemandForecast.NONE).name());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesAMarginThatIsNone(double margin) {
    assertThrows(IllegalArgumentException.class, () -> new PointForecastSetting(margin, MINUTE));
  }
}
