package dev.harmony.workload;

import static dev.harmony.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.harmony.series.Indicator;
import dev.harmony.series.Unit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ScalingPolicyTest {

  private static final ScalingPolicy POLICY = Policies.ofBounds(1, 8);
  private static final PolicyIndicator LATENCY =
      new PolicyIndicator(
          Indicator.gauge("latency", Unit.SECONDS),
          IndicatorRole.LATENCY,
          Optional.of("requests"),
          false,
          Optional.empty());

  @Test
  void theDemandIsTheIndicatorOfThatRole() {
    ScalingPolicy policy = with(List.of(LATENCY, POLICY.demand()), POLICY.objectives());

    assertEquals(Policies.REQUESTS, policy.demand().indicator());
  }

  @Test
  void theStrictestObjectiveSetsTheTolerance() {
    ScalingPolicy policy =
        with(
            POLICY.indicators(),
            List.of(
                ServiceLevelObjective.ofCapacity(0.95),
                ServiceLevelObjective.ofCapacity(0.995),
                ServiceLevelObjective.ofCapacity(0.99)));

    assertEquals(0.005, policy.violationTolerance(), 1e-12);
  }

  @Test
  void exactlyOneIndicatorCarriesTheDemand() {
    PolicyIndicator second =
        PolicyIndicator.ofDemand(Indicator.gauge("tokens", Unit.TOKENS_PER_SECOND));

    assertRefused(
        "indicators must contain exactly one of role Demand, but contain 0",
        () -> with(List.of(LATENCY), POLICY.objectives()));
    assertRefused(
        "indicators must contain exactly one of role Demand, but contain 2",
        () -> with(List.of(POLICY.demand(), second), POLICY.objectives()));
  }

  @Test
  void somethingIsPromisedAndEveryReplicaHasAGpu() {
    assertRefused("objectives must not be empty", () -> with(POLICY.indicators(), List.of()));
    assertRefused(
        "gpusPerReplica must be at least 1, but is 0",
        () -> with(POLICY.indicators(), POLICY.objectives(), 0));
  }

  @Test
  void listsAreCopied() {
    List<PolicyIndicator> indicators = new ArrayList<>(POLICY.indicators());
    List<ServiceLevelObjective> objectives = new ArrayList<>(POLICY.objectives());
    ScalingPolicy policy = with(indicators, objectives);
    indicators.clear();
    objectives.clear();

    assertEquals(POLICY, policy);
    assertThrows(UnsupportedOperationException.class, () -> policy.indicators().clear());
    assertThrows(UnsupportedOperationException.class, () -> policy.objectives().clear());
  }

  @Test
  void anotherTargetReplacesThatOfEveryObjectiveAndNothingElse() {
    ServiceLevelObjective capped =
        new ServiceLevelObjective(
            Optional.empty(), 0.9, Duration.ofDays(7), OptionalDouble.of(0.2));
    ScalingPolicy policy = with(POLICY.indicators(), List.of(capped, capped));

    ScalingPolicy changed = policy.withTarget(0.98);

    assertEquals(List.of(capped.withTarget(0.98), capped.withTarget(0.98)), changed.objectives());
    assertEquals(policy, changed.withTarget(0.9));
    assertEquals(OptionalDouble.of(0.2), changed.objectives().get(0).maximumViolationProbability());
  }

  @Test
  void otherBoundsModeAndIdentityReplaceOnlyThemselves() {
    ScalingPolicy changed =
        POLICY
            .withBounds(new ReplicaBounds(2, 5))
            .withMode(Mode.PREVIEW)
            .withKey(new PolicyKey("other", "name"));

    assertEquals(new ReplicaBounds(2, 5), changed.bounds());
    assertEquals(Mode.PREVIEW, changed.mode());
    assertEquals("other/name", changed.key().toString());
    assertEquals(
        POLICY, changed.withBounds(POLICY.bounds()).withMode(Mode.AUTO).withKey(POLICY.key()));
  }

  private static ScalingPolicy with(
      List<PolicyIndicator> indicators, List<ServiceLevelObjective> objectives) {
    return with(indicators, objectives, 1);
  }

  private static ScalingPolicy with(
      List<PolicyIndicator> indicators, List<ServiceLevelObjective> objectives, int gpus) {
    return new ScalingPolicy(
        POLICY.key(),
        POLICY.bounds(),
        POLICY.mode(),
        indicators,
        objectives,
        POLICY.cost(),
        POLICY.forecast(),
        POLICY.capacity(),
        POLICY.startup(),
        gpus,
        POLICY.behavior());
  }
}
