package dev.harmony.rule.autopilot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.rule.RuleWalk;
import dev.harmony.workload.ReplicaBounds;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutopilotRuleTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static AutopilotRule rule(LoadStatistic statistic, Duration horizon, Duration deferral) {
    return new AutopilotRule(
        new AutopilotSetting(statistic, 0.5, horizon, deferral),
        new ReplicaBounds(1, 100),
        10,
        MINUTE);
  }

  private static AutopilotRule peak(Duration deferral) {
    return rule(LoadStatistic.PEAK, AutopilotSetting.SAMPLE, deferral);
  }

  private static double[] steps(int first, double before, double after, int length) {
    double[] demand = RuleWalk.constant(after, length);
    Arrays.fill(demand, 0, first, before);
    return demand;
  }

  @Test
  void recommendsTheMeanOfFiveMinutesOverTheTarget() {
    // Decisions at 0, 1, …, 5 min: the sample of six sights 40, 40, 40, 40, 40, 100 is 50; 50/5 =
    // 10.
    assertEquals(
        List.of(3, 3, 3, 3, 3, 10), RuleWalk.of(peak(Duration.ZERO), 3, 40, 40, 40, 40, 40, 100));
  }

  @Test
  void releasesHalfInAnHour() {
    // 64 replicas for 320, then 5 for 25 at the most: after 12 samples of five minutes 32 are left.
    List<Integer> desired = RuleWalk.of(peak(Duration.ZERO), 64, steps(6, 320, 25, 400));
    assertEquals(64, desired.get(5));
    assertEquals(61, desired.get(10));
    assertEquals(32, desired.get(5 + 60));
    assertEquals(16, desired.get(5 + 120));
    assertEquals(5, desired.get(399));
  }

  @Test
  void defersAScaleDown() {
    List<Integer> desired = RuleWalk.of(peak(Duration.ofHours(2)), 64, steps(6, 320, 25, 400));
    assertEquals(64, desired.get(5 + 120));
    assertTrue(desired.get(5 + 125) < 64);
  }

  @Test
  void remembersTheHorizon() {
    AutopilotRule rule = rule(LoadStatistic.PEAK, Duration.ofMinutes(15), Duration.ZERO);
    List<Integer> desired = RuleWalk.of(rule, 64, steps(6, 320, 25, 60));
    assertEquals(64, desired.get(5 + 10));
    assertEquals(61, desired.get(5 + 15));
  }

  @Test
  void keepsTheCountWhileNothingIsSeen() {
    double[] blind = RuleWalk.constant(Double.NaN, 100);
    assertEquals(
        List.of(7), RuleWalk.of(peak(Duration.ZERO), 7, blind).stream().distinct().toList());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void staysWithinTheBoundsAndRestsAtConstantDemand(long seed) {
    for (LoadStatistic statistic : LoadStatistic.values()) {
      AutopilotRule rule = rule(statistic, Duration.ofHours(1), Duration.ofMinutes(10));
      RuleWalk.of(rule, 3, RuleWalk.random(seed, 1500))
          .forEach(each -> assertTrue(each >= 1 && each <= 100, each.toString()));
      List<Integer> rest = RuleWalk.of(rule, 3, RuleWalk.constant(20.0 * seed, 400));
      assertEquals(4 * seed, (long) rest.get(5));
      assertEquals(1, rest.subList(5, 400).stream().distinct().count());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void neverWantsLessThanWithAShorterDeferral(long seed) {
    double[] demand = RuleWalk.random(seed, 1500);
    List<Integer> shorter = RuleWalk.of(peak(Duration.ZERO), 3, demand);
    List<Integer> longer = RuleWalk.of(peak(Duration.ofHours(1)), 3, demand);
    for (int step = 0; step < demand.length; step++) {
      assertTrue(longer.get(step) >= shorter.get(step), "at " + step);
    }
  }

  @Test
  void noDemandEndsAtTheMinimum() {
    List<Integer> desired = RuleWalk.of(peak(Duration.ZERO), 40, RuleWalk.constant(0, 600));
    assertEquals(1, desired.get(599));
  }

  @Test
  void hasTheDefaultsOfThePaperAndAGrid() {
    AutopilotSetting setting = AutopilotSetting.ofDefault();
    assertEquals(Duration.ofDays(3), setting.horizon());
    assertEquals(Duration.ofDays(2), setting.deferral());
    assertEquals(144, AutopilotSetting.grid().stream().distinct().count());
    assertEquals("autopilot-peak-50-0-2", peak(Duration.ofHours(2)).name());
  }

  @Test
  void refusesWhatIsOutOfRange() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new AutopilotSetting(LoadStatistic.PEAK, 1.1, MINUTE, MINUTE));
    assertThrows(
        IllegalArgumentException.class,
        () -> new AutopilotSetting(LoadStatistic.PEAK, 0.5, MINUTE, MINUTE));
  }
}
