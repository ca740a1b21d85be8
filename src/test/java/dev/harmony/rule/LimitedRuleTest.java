package dev.harmony.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.harmony.plan.BehaviorLimits;
import dev.harmony.workload.Behavior;
import dev.harmony.workload.ScalingRatePolicy;
import dev.harmony.workload.ScalingRules;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitedRuleTest {

  private static final LastValueRule RULE =
      new LastValueRule(Observations.BOUNDS, 10, Observations.STEP);

  /** Two replicas a minute upwards; downwards what the last five minutes no longer want. */
  private static final LimitedRule<Stateless> LIMITED =
      new LimitedRule<>(
          RULE,
          new BehaviorLimits(
              Behavior.ofDefaults()
                  .withScaleUp(
                      ScalingRules.ofScaleUpDefaults()
                          .withPolicies(
                              List.of(ScalingRatePolicy.ofPods(2, Duration.ofMinutes(1)))))));

  @Test
  void isTheRuleWithASlowerHand() {
    assertEquals("last-value", LIMITED.name());
    assertEquals(Observations.STEP, LIMITED.interval());
  }

  @Test
  void risesAndFallsAsFastAsItsLimitsAllow() {
    LimitedRule.State<Stateless> state = LIMITED.initialState();
    int replicas = 5;
    int[] demand = {90, 90, 90, 30, 30, 30, 30, 30, 30};
    int[] expected = {7, 9, 9, 9, 9, 9, 9, 3, 3};
    for (int minute = 0; minute < demand.length; minute++) {
      RuleOutcome<LimitedRule.State<Stateless>> outcome =
          LIMITED.decide(Observations.ofDemand(minute, demand[minute], replicas), state);
      assertEquals(expected[minute], outcome.desired(), "in minute " + minute);
      replicas = outcome.desired();
      state = outcome.state();
    }
  }
}
