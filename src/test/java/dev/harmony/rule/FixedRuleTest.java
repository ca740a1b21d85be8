package dev.harmony.rule;

import static dev.harmony.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FixedRuleTest {

  @Test
  void alwaysAsksForTheSame() {
    FixedRule rule = new FixedRule("static", 9, Observations.STEP);

    assertEquals("static", rule.name());
    assertEquals(9, rule.decide(Observations.ofDemand(0, 500, 3), Stateless.INSTANCE).desired());
    assertEquals(9, rule.decide(Observations.ofSilence(1, 30), Stateless.INSTANCE).desired());
  }

  @Test
  void refusesANegativeCount() {
    assertRefused(
        "replicas must not be negative, but is -1",
        () -> new FixedRule("static", -1, Observations.STEP));
  }
}
