package dev.harmony.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.harmony.plan.ScalingHistory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MaximumRuleTest {

  private static final int DAY = 24 * 60;
  private static final MaximumRule RULE =
      new MaximumRule(MaximumRule.SEVEN_DAYS, Observations.BOUNDS, 10, Observations.STEP);

  static LongStream seeds() {
    return LongStream.range(0, 50);
  }

  @Test
  void keepsTheLargestNeedOfSevenDays() {
    ScalingHistory state = after(Observations.ofDemand(0, 95, 10), RULE.initialState());

    assertEquals(10, RULE.decide(Observations.ofDemand(7 * DAY, 1, 10), state).desired());
    assertEquals(2, RULE.decide(Observations.ofDemand(7 * DAY + 1, 1, 10), state).desired());
  }

  @Test
  void asksForWhatANewMaximumNeedsAtOnceWithinTheBounds() {
    ScalingHistory state = after(Observations.ofDemand(0, 95, 10), RULE.initialState());

    assertEquals(13, RULE.decide(Observations.ofDemand(1, 130, 10), state).desired());
    assertEquals(20, RULE.decide(Observations.ofDemand(1, 1300, 10), state).desired());
  }

  @Test
  void keepsTheCountWhileTheMetricsAreSilent() {
    assertEquals(7, RULE.decide(Observations.ofSilence(0, 7), RULE.initialState()).desired());
    assertEquals(20, RULE.decide(Observations.ofSilence(0, 50), RULE.initialState()).desired());
  }

  /** What is kept through a gap is no need of its own. */
  @Test
  void aGapInTheMetricsDoesNotRenewTheMaximum() {
    ScalingHistory state = after(Observations.ofDemand(0, 95, 10), RULE.initialState());
    state = after(Observations.ofSilence(6 * DAY, 10), state);

    assertEquals(2, RULE.decide(Observations.ofDemand(8 * DAY, 1, 10), state).desired());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void isTheMaximumOfTheNeedsThatWereSeenInTheWindow(long seed) {
    Random random = new Random(seed);
    MaximumRule rule =
        new MaximumRule(Duration.ofHours(1), Observations.BOUNDS, 10, Observations.STEP);
    ScalingHistory state = rule.initialState();
    List<Integer> needs = new ArrayList<>();
    for (int minute = 0; minute < 300; minute++) {
      double demand = 200 * Math.pow(random.nextDouble(), 4);
      RuleOutcome<ScalingHistory> outcome =
          rule.decide(Observations.ofDemand(minute, demand, 3), state);
      needs.add(Math.max(2, (int) Math.ceil(demand / 10)));
      state = outcome.state();

      assertEquals(
          needs.subList(Math.max(0, minute - 60), minute + 1).stream()
              .mapToInt(Integer::intValue)
              .max()
              .orElseThrow(),
          outcome.desired());
    }
  }

  @Test
  void isNamedAfterItsWindow() {
    assertEquals("maximum-7-days", RULE.name());
  }

  private static ScalingHistory after(RuleObservation observation, ScalingHistory state) {
    return RULE.decide(observation, state).state();
  }
}
