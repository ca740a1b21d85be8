package dev.harmony.rule;

import static dev.harmony.Refusals.assertRefused;
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

class PricedRuleTest {

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  /**
   * With a mean need of ten, a price of 5 makes one rare path in ten worth {@code 5 * 10 / 10 = 5}
   * replica-steps, and two tenths more for each replica that it lacks: enough for five more
   * replicas, not for nine.
   */
  @Test
  void coversRarePathsThatCostLessThanTheirViolation() {
    PricedRule rule = rule(5, 0);

    assertEquals(11, desired(rule, Observations.ofForecast(0, 6, 11, 6)));
    assertEquals(6, desired(rule, Observations.ofForecast(0, 6, 15, 6)));
    assertEquals(15, desired(rule(9, 0), Observations.ofForecast(0, 6, 15, 6)));
  }

  @Test
  void keepsWhatThereIsWithoutAForecast() {
    assertEquals(7, desired(rule(5, 0), Observations.ofDemand(0, 99, 7)));
    assertEquals(7, desired(rule(5, 10), Observations.ofSilence(0, 7)));
  }

  @Test
  void staysWithinTheBounds() {
    assertEquals(2, desired(rule(5, 0), Observations.ofForecast(0, 0, 0, 6)));
    assertEquals(20, desired(rule(5, 0), Observations.ofForecast(0, 21, 21, 6)));
    assertEquals(2, desired(rule(5, 0), Observations.ofSilence(0, 0)));
    assertEquals(20, desired(rule(5, 0), Observations.ofSilence(0, 33)));
  }

  @Test
  void releasesOnceNoPlanOfTheHoldWantsMore() {
    PricedRule rule = rule(5, 10);
    ScalingHistory state =
        rule.decide(Observations.ofForecast(0, 9, 9, 9), rule.initialState()).state();
    state = rule.decide(Observations.ofForecast(5, 7, 7, 9), state).state();

    assertEquals(9, rule.decide(Observations.ofForecast(10, 4, 4, 9), state).desired());
    assertEquals(7, rule.decide(Observations.ofForecast(11, 4, 4, 9), state).desired());
    assertEquals(4, rule.decide(Observations.ofForecast(16, 4, 4, 9), state).desired());
  }

  @Test
  void aHoldKeepsReplicasAndOrdersNone() {
    PricedRule rule = rule(5, 10);
    ScalingHistory state =
        rule.decide(Observations.ofForecast(0, 9, 9, 9), rule.initialState()).state();

    assertEquals(6, rule.decide(Observations.ofForecast(1, 4, 4, 6), state).desired());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void keepsWhatAnyPlanOfTheHoldWantedAndOrdersWhatTheNewestWants(long seed) {
    Random random = new Random(seed);
    int hold = random.nextInt(30);
    PricedRule rule = rule(1 + random.nextInt(20), hold);
    List<Integer> wishes = new ArrayList<>();
    ScalingHistory state = rule.initialState();
    int replicas = 5;
    for (int minute = 0; minute < 120; minute++) {
      RuleObservation observation =
          random.nextInt(10) == 0
              ? Observations.ofSilence(minute, replicas)
              : Observations.ofForecast(minute, random.nextInt(22), random.nextInt(22), replicas);
      wishes.add(desired(rule, observation));
      int held =
          wishes.subList(Math.max(0, minute - hold), minute + 1).stream()
              .mapToInt(Integer::intValue)
              .max()
              .orElseThrow();
      int expected = Math.max(wishes.get(minute), Math.min(replicas, held));

      RuleOutcome<ScalingHistory> outcome = rule.decide(observation, state);

      assertEquals(expected, outcome.desired(), "in minute " + minute);
      state = outcome.state();
      replicas = outcome.desired();
    }
  }

  @Test
  void isNamedAfterItsPriceAndHold() {
    assertEquals("price-5-hold-10", rule(5, 10).name());
    assertEquals("price-0.75-hold-0", rule(0.75, 0).name());
  }

  @Test
  void refusesWhatIsNoPriceOrHold() {
    assertRefused(
        "price and hold must be finite and not negative, but are -1.0 and PT10M",
        () -> rule(-1, 10));
    assertRefused(
        "price and hold must be finite and not negative, but are NaN and PT10M",
        () -> rule(Double.NaN, 10));
    assertRefused(
        "price and hold must be finite and not negative, but are Infinity and PT10M",
        () -> rule(Double.POSITIVE_INFINITY, 10));
    assertRefused(
        "price and hold must be finite and not negative, but are 1.0 and PT-1M", () -> rule(1, -1));
  }

  private static PricedRule rule(double price, int holdMinutes) {
    return new PricedRule(
        price, Duration.ofMinutes(holdMinutes), Observations.BOUNDS, Observations.STEP);
  }

  /** What the rule wants without a past. */
  private static int desired(PricedRule rule, RuleObservation observation) {
    return rule.decide(observation, rule.initialState()).desired();
  }
}
