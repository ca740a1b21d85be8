package dev.harmony.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LastValueRuleTest {

  private static final LastValueRule RULE =
      new LastValueRule(Observations.BOUNDS, 10, Observations.STEP);

  @ParameterizedTest
  @CsvSource({"0, 2", "20, 2", "20.1, 3", "40, 4", "199, 20", "500, 20"})
  void asksForWhatTheNewestDemandNeedsWithinTheBounds(double demand, int expected) {
    assertEquals(expected, desired(Observations.ofDemand(0, demand, 7)));
  }

  @Test
  void keepsTheCountWhileTheMetricsAreSilent() {
    assertEquals(7, desired(Observations.ofSilence(0, 7)));
    assertEquals(2, desired(Observations.ofSilence(0, 1)));
    assertEquals(20, desired(Observations.ofSilence(0, 21)));
  }

  @Test
  void remembersNothing() {
    assertEquals(Stateless.INSTANCE, RULE.initialState());
    assertEquals("last-value", RULE.name());
  }

  private static int desired(RuleObservation observation) {
    return RULE.decide(observation, RULE.initialState()).desired();
  }
}
