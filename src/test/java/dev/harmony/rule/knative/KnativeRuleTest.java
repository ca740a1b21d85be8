package dev.harmony.rule.knative;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.harmony.rule.RuleObservation;
import dev.harmony.rule.RuleOutcome;
import dev.harmony.workload.ClusterState;
import dev.harmony.workload.ReplicaBounds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class KnativeRuleTest {

  private static final KnativeRule RULE = rule(1);

  private static final RuleOutcome<Optional<KnativeRule.State>> START =
      new RuleOutcome<>(4, RULE.initialState());

  private static KnativeRule rule(int minimum) {
    return KnativeRule.of(KnativeSetting.ofDefault(), new ReplicaBounds(minimum, 100), 10);
  }

  private static RuleOutcome<Optional<KnativeRule.State>> decide(
      KnativeRule rule,
      long second,
      OptionalDouble demand,
      int ready,
      Optional<KnativeRule.State> state) {
    return rule.decide(
        RuleObservation.ofReactive(
            Instant.ofEpochSecond(second), demand, new ClusterState(ready, ready, List.of(), 0)),
        state);
  }

  /** The last of the decisions from {@code from} to {@code to}, every two seconds. */
  private static RuleOutcome<Optional<KnativeRule.State>> decideFrom(
      long from, long to, double demand, RuleOutcome<Optional<KnativeRule.State>> before) {
    RuleOutcome<Optional<KnativeRule.State>> outcome = before;
    for (long second = from; second <= to; second += 2) {
      outcome = decide(RULE, second, OptionalDouble.of(demand), outcome.desired(), outcome.state());
    }
    return outcome;
  }

  @Test
  void namesItselfAfterItsSettingAndDecidesEveryTwoSeconds() {
    assertEquals("kpa-70-60-0", RULE.name());
    assertEquals(Duration.ofSeconds(2), RULE.interval());
  }

  @Test
  void asksForTheDemandAtTheTarget() {
    // ceil(100 / 7) = 15.
    assertEquals(15, decide(RULE, 0, OptionalDouble.of(100), 10, RULE.initialState()).desired());
  }

  @Test
  void beginsByKeepingTheReadyReplicasForAMinute() {
    assertEquals(4, decideFrom(0, 58, 7, START).desired());
    assertEquals(1, decideFrom(0, 62, 7, START).desired());
  }

  @Test
  void averagesOverTheStableWindow() {
    RuleOutcome<Optional<KnativeRule.State>> before = decideFrom(0, 120, 70, START);
    // Of 59 seconds known, 30 had 70 and 29 have 105: ceil(87.2 / 7).
    assertEquals(10, before.desired());
    assertEquals(13, decideFrom(122, 150, 105, before).desired());
  }

  @Test
  void keepsTheCountWhileNothingIsKnown() {
    assertEquals(7, decide(RULE, 0, OptionalDouble.empty(), 7, RULE.initialState()).desired());
  }

  @Test
  void keepsToItsBounds() {
    assertEquals(
        100, decide(RULE, 0, OptionalDouble.of(10_000), 90, RULE.initialState()).desired());
    assertEquals(1, decideFrom(0, 200, 0, START).desired());
  }

  @Test
  void lastReplicaStaysForTheGracePeriod() {
    KnativeRule toZero = rule(0);
    long idle = 0;
    RuleOutcome<Optional<KnativeRule.State>> outcome = new RuleOutcome<>(4, toZero.initialState());
    while (outcome.state().flatMap(KnativeRule.State::idleSince).isEmpty()) {
      idle += 2;
      outcome = decide(toZero, idle, OptionalDouble.of(0), outcome.desired(), outcome.state());
    }
    assertEquals(1, outcome.desired());
    for (long second = idle + 2; second < idle + 30; second += 2) {
      outcome = decide(toZero, second, OptionalDouble.of(0), 1, outcome.state());
      assertEquals(1, outcome.desired(), "at " + second);
    }
    outcome = decide(toZero, idle + 30, OptionalDouble.of(0), 1, outcome.state());
    assertEquals(0, outcome.desired());
  }

  @Test
  void wakesUpWithDemandThatTheActivatorHolds() {
    KnativeRule toZero = rule(0);
    RuleOutcome<Optional<KnativeRule.State>> asleep =
        decide(toZero, 0, OptionalDouble.of(0), 0, toZero.initialState());
    assertEquals(0, asleep.desired());
    assertEquals(3, decide(toZero, 2, OptionalDouble.of(20), 0, asleep.state()).desired());
  }
}
