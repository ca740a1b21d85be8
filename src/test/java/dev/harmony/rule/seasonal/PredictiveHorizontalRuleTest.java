package dev.harmony.rule.seasonal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.rule.RuleWalk;
import dev.harmony.rule.horizontal.HorizontalSetting;
import dev.harmony.workload.ReplicaBounds;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PredictiveHorizontalRuleTest {

  private static final int DAY = 5760;
  private static final int HOUR = 240;

  private static PredictiveHorizontalRule rule(int windowSeconds) {
    return new PredictiveHorizontalRule(
        new PredictiveSetting(
            new HorizontalSetting(0.5, Duration.ofSeconds(windowSeconds)),
            new HoltWinters(0.2, 0.01, 0.2, SeasonalForm.ADDITIVE)),
        new ReplicaBounds(1, 40),
        10);
  }

  /** Quiet days with a busy hour at noon, in steps of 15 s. */
  private static double[] days(int days) {
    double[] demand = RuleWalk.constant(20, days * DAY);
    for (int step = 0; step < demand.length; step++) {
      if (step % DAY / HOUR == 12) {
        demand[step] = 100;
      }
    }
    return demand;
  }

  @Test
  void isTheReactiveRuleBeforeTwoSeasons() {
    // 20 / 10 / 0.5 = 4; 100 needs 20; released five minutes after the wish for 20.
    List<Integer> desired = RuleWalk.of(rule(300), 4, days(1));
    assertEquals(4, desired.get(12 * HOUR - 1));
    assertEquals(20, desired.get(12 * HOUR));
    assertEquals(20, desired.get(13 * HOUR + 19));
    assertEquals(4, desired.get(13 * HOUR + 20));
  }

  @Test
  void foretellsTheBusyHourOfThePastDays() {
    List<Integer> desired = RuleWalk.of(rule(0), 4, days(4));
    int noon = 3 * DAY + 12 * HOUR;
    assertTrue(desired.get(noon - 1) > 12, () -> "before noon " + desired.get(noon - 1));
    assertEquals(4, RuleWalk.of(rule(0), 4, days(1)).get(12 * HOUR - 1));
  }

  @Test
  void keepsTheCountWhileTheMetricsAreSilent() {
    assertEquals(List.of(7, 7, 7), RuleWalk.of(rule(0), 7, Double.NaN, Double.NaN, Double.NaN));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void staysWithinTheBoundsAndNeverBelowTheReactivePart(long seed) {
    RuleWalk.of(rule(300), 3, RuleWalk.random(seed, 4 * DAY))
        .forEach(each -> assertTrue(each >= 1 && each <= 40, each.toString()));
  }

  @Test
  void restsAtConstantDemand() {
    List<Integer> desired = RuleWalk.of(rule(0), 4, RuleWalk.constant(20, 3 * DAY));
    assertEquals(List.of(4), desired.stream().distinct().toList());
  }

  @Test
  void hasTheSmoothingsOfTheDocumentationAndAGrid() {
    PredictiveSetting setting = PredictiveSetting.ofDefault();
    assertEquals(new HoltWinters(0.9, 0.9, 0.9, SeasonalForm.ADDITIVE), setting.model());
    assertEquals(HorizontalSetting.ofDefault(), setting.horizontal());
    assertEquals(90, PredictiveSetting.grid().stream().distinct().count());
    assertEquals("predictive-hpa-50-300-0.2-0.01-0.2-additive", rule(300).name());
  }
}
