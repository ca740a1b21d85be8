package dev.harmony.rule.keda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.rule.RuleObservation;
import dev.harmony.rule.RuleWalk;
import dev.harmony.rule.horizontal.HorizontalSetting;
import dev.harmony.workload.ClusterState;
import dev.harmony.workload.ReplicaBounds;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KedaRuleTest {

  private static final HorizontalSetting HALF = new HorizontalSetting(0.5, Duration.ZERO);

  private static KedaRule rule(int minimum, KedaSetting setting) {
    return new KedaRule(setting, new ReplicaBounds(minimum, 100), 10);
  }

  private static KedaSetting cooldown(int seconds, double threshold) {
    return new KedaSetting(HALF, Duration.ofSeconds(30), Duration.ofSeconds(seconds), threshold);
  }

  @Test
  void dividesTheDemandByAllReplicasReadyOrNot() {
    // AverageValue of 5 each: 60 / 5 = 12, although only 4 of 10 are ready; a Pods metric says
    // more.
    RuleObservation observation =
        RuleObservation.ofReactive(
            Instant.EPOCH,
            OptionalDouble.of(60),
            new ClusterState(10, 4, Collections.nCopies(6, Instant.EPOCH), 0));
    assertEquals(12, rule(1, KedaSetting.of(HALF)).decide(observation, KedaState.EMPTY).desired());
  }

  @Test
  void leavesTheCountWithinTheToleranceAndWhileTheMetricIsSilent() {
    // 52 / (5 x 10) = 1.04 and 45 / 50 = 0.9 lie within a tenth.
    assertEquals(
        List.of(10, 10, 10), RuleWalk.of(rule(1, KedaSetting.of(HALF)), 10, 52, 45, Double.NaN));
  }

  @Test
  void goesToZeroTheCooldownAfterTheTriggerWasLastActive() {
    // Polls at 0, 30, 60, … s; the demand ends after the poll at 30 s. The autoscaler goes to one.
    assertEquals(
        List.of(2, 2, 2, 1, 1, 1, 0, 0),
        RuleWalk.of(rule(0, cooldown(60, 0)), 2, 10, 10, 10, 0, 0, 0, 0, 0));
  }

  @Test
  void comesBackFromZeroAtThePollThatSeesTheTriggerActive() {
    // Polls at 0, 30 and 60 s: demand at 15 s is not looked at; one replica at 30 s, then the
    // metric.
    assertEquals(
        List.of(0, 0, 1, 4, 4), RuleWalk.of(rule(0, cooldown(300, 0)), 0, 0, 20, 20, 20, 20));
  }

  @Test
  void isNotActiveUpToTheThreshold() {
    assertEquals(
        List.of(0, 0, 0, 0, 1), RuleWalk.of(rule(0, cooldown(300, 5)), 0, 5, 5, 5, 5, 5.1));
  }

  @Test
  void neverGoesToZeroBlindOrUnderAMinimum() {
    double[] blind = RuleWalk.constant(Double.NaN, 100);
    assertEquals(3, RuleWalk.of(rule(0, cooldown(60, 0)), 3, blind).get(99));
    double[] nothing = RuleWalk.constant(0, 100);
    assertEquals(2, RuleWalk.of(rule(2, cooldown(60, 0)), 3, nothing).get(99));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void staysWithinTheBoundsAndRestsAtConstantDemand(long seed) {
    KedaRule rule = new KedaRule(KedaSetting.ofDefault(), new ReplicaBounds(1, 25), 10);
    RuleWalk.of(rule, 3, RuleWalk.random(seed, 1000))
        .forEach(each -> assertTrue(each >= 1 && each <= 25, each.toString()));
    List<Integer> rest = RuleWalk.of(rule, 3, RuleWalk.constant(30.0 * seed, 100));
    assertEquals(1, rest.subList(50, 100).stream().distinct().count());
  }

  @Test
  void hasTheDefaultsOfKedaAndTheGridOfTheHorizontalPodAutoscaler() {
    KedaSetting setting = KedaSetting.ofDefault();
    assertEquals(Duration.ofSeconds(30), setting.pollingInterval());
    assertEquals(Duration.ofMinutes(5), setting.cooldownPeriod());
    assertEquals(0, setting.activationThreshold());
    assertEquals(84, KedaSetting.grid().size());
    assertEquals("keda-70-300", rule(1, setting).name());
  }

  @Test
  void refusesWhatIsOutOfRange() {
    assertThrows(IllegalArgumentException.class, () -> cooldown(-1, 0));
    assertThrows(IllegalArgumentException.class, () -> cooldown(1, Double.NaN));
    assertThrows(
        IllegalArgumentException.class,
        () -> new KedaSetting(HALF, Duration.ZERO, Duration.ZERO, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> new KedaRule(KedaSetting.ofDefault(), new ReplicaBounds(1, 2), 0));
  }
}
