package dev.harmony.workload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class BehaviorTest {

  @Test
  void defaultsAreThoseOfKubernetes() {
    Behavior behavior = Behavior.ofDefaults();

    assertEquals(Duration.ZERO, behavior.scaleUp().stabilizationWindow());
    assertEquals(SelectPolicy.MAX, behavior.scaleUp().selectPolicy());
    assertEquals(
        List.of(
            ScalingRatePolicy.ofPods(4, Duration.ofSeconds(15)),
            ScalingRatePolicy.ofPercent(100, Duration.ofSeconds(15))),
        behavior.scaleUp().policies());
    assertEquals(Duration.ofMinutes(5), behavior.scaleDown().stabilizationWindow());
    assertEquals(
        List.of(ScalingRatePolicy.ofPercent(100, Duration.ofSeconds(15))),
        behavior.scaleDown().policies());
    assertTrue(behavior.scaleUp().tolerance().isEmpty());
  }

  @Test
  void writtenFieldsReplaceOnlyThemselves() {
    Behavior behavior =
        Behavior.ofDefaults()
            .withScaleDown(
                ScalingRules.ofScaleDownDefaults()
                    .withStabilizationWindow(Duration.ofMinutes(1))
                    .withTolerance(0.3));

    assertEquals(Duration.ofMinutes(1), behavior.scaleDown().stabilizationWindow());
    assertEquals(OptionalDouble.of(0.3), behavior.scaleDown().tolerance());
    assertEquals(SelectPolicy.MAX, behavior.scaleDown().selectPolicy());
    assertEquals(ScalingRules.ofScaleUpDefaults(), behavior.scaleUp());
  }

  @Test
  void policiesAreCopied() {
    List<ScalingRatePolicy> policies =
        new ArrayList<>(List.of(ScalingRatePolicy.ofPods(1, Duration.ofMinutes(1))));
    ScalingRules rules = ScalingRules.ofScaleUpDefaults().withPolicies(policies);
    policies.clear();

    assertEquals(1, rules.policies().size());
  }

  @Test
  void refusesWhatKubernetesRefuses() {
    ScalingRules rules = ScalingRules.ofScaleUpDefaults();

    assertThrows(
        IllegalArgumentException.class,
        () -> rules.withStabilizationWindow(Duration.ofSeconds(3601)));
    assertThrows(
        IllegalArgumentException.class, () -> rules.withStabilizationWindow(Duration.ofMillis(-1)));
    assertThrows(IllegalArgumentException.class, () -> rules.withPolicies(List.of()));
    assertThrows(IllegalArgumentException.class, () -> rules.withTolerance(-0.1));
    assertThrows(IllegalArgumentException.class, () -> rules.withTolerance(Double.NaN));
    assertThrows(
        IllegalArgumentException.class, () -> ScalingRatePolicy.ofPods(0, Duration.ofMinutes(1)));
    assertThrows(
        IllegalArgumentException.class, () -> ScalingRatePolicy.ofPercent(10, Duration.ZERO));
    assertThrows(
        IllegalArgumentException.class, () -> ScalingRatePolicy.ofPods(1, Duration.ofHours(1)));
  }
}
