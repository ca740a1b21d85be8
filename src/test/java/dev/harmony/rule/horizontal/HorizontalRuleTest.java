package dev.harmony.rule.horizontal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.harmony.rule.RuleObservation;
import dev.harmony.rule.RuleOutcome;
import dev.harmony.workload.ClusterState;
import dev.harmony.workload.ReplicaBounds;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class HorizontalRuleTest {

  private static final ReplicaBounds BOUNDS = new ReplicaBounds(1, 100);
  private static final HorizontalRule RULE =
      HorizontalRule.of(HorizontalSetting.ofDefault(), BOUNDS, 10);

  private static RuleOutcome<Optional<HorizontalState>> decide(
      long seconds,
      OptionalDouble demand,
      int ready,
      int starting,
      Optional<HorizontalState> state) {
    Instant now = Instant.ofEpochSecond(seconds);
    return RULE.decide(
        RuleObservation.ofReactive(
            now,
            demand,
            new ClusterState(
                ready + starting, ready, Collections.nCopies(starting, Instant.EPOCH), 0)),
        state);
  }

  @Test
  void namesItselfAfterItsSettingAndDecidesEveryFifteenSeconds() {
    assertEquals("hpa-70-300", RULE.name());
    assertEquals(Duration.ofSeconds(15), RULE.interval());
  }

  @Test
  void followsTheDemandPerReadyReplica() {
    // 105 / 10 replicas of capacity 10 is 105 %: 1.5 x 10 = 15.
    assertEquals(15, decide(0, OptionalDouble.of(105), 10, 0, Optional.empty()).desired());
    // Five starting replicas count as idle: 105 / 15 is the target, so nothing changes.
    assertEquals(15, decide(0, OptionalDouble.of(105), 10, 5, Optional.empty()).desired());
  }

  @Test
  void firstDecisionRecommendsThePresentCount() {
    Optional<HorizontalState> state = RULE.initialState();
    for (int seconds = 0; seconds <= 300; seconds += 15) {
      RuleOutcome<Optional<HorizontalState>> outcome =
          decide(seconds, OptionalDouble.of(35), 10, 0, state);
      assertEquals(10, outcome.desired(), "at " + seconds);
      state = outcome.state();
    }

    assertEquals(5, decide(315, OptionalDouble.of(35), 10, 0, state).desired());
  }

  @Test
  void keepsTheCountWithoutDemandOrReadyReplicas() {
    assertEquals(10, decide(0, OptionalDouble.empty(), 10, 0, Optional.empty()).desired());
    assertEquals(4, decide(0, OptionalDouble.of(900), 0, 4, Optional.empty()).desired());
  }

  @Test
  void refusesACapacityThatIsNotPositive() {
    assertThrows(
        IllegalArgumentException.class,
        () -> HorizontalRule.of(HorizontalSetting.ofDefault(), BOUNDS, 0));
  }
}
