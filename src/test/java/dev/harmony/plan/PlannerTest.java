package dev.harmony.plan;

import static dev.harmony.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.decision.Decision;
import dev.harmony.decision.Reason;
import dev.harmony.workload.Behavior;
import dev.harmony.workload.ClusterState;
import dev.harmony.workload.Mode;
import dev.harmony.workload.Policies;
import dev.harmony.workload.ScalingPolicy;
import dev.harmony.workload.ScalingRatePolicy;
import dev.harmony.workload.ScalingRules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlannerTest {

  private static final Instant NOW = Instant.parse("2024-01-01T00:00:00Z");
  private static final ScalingPolicy POLICY = Policies.ofBounds(2, 8);
  private static final Set<Constraint> SLOWED_AND_FORBIDDEN =
      Set.of(Constraint.BEHAVIOR_POLICY, Constraint.MODE);

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @Test
  void aChangeIsOneActionThatItsOppositeUndoes() {
    assertEquals(
        new Plan(List.of(new Action.SetReplicas(4, 6)), 6, Set.of()), plan(Mode.AUTO, 4, 6));
    assertEquals(
        new Plan(List.of(new Action.SetReplicas(6, 4)), 4, Set.of()), plan(Mode.AUTO, 6, 4));
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void noChangeIsNoAction(Mode mode) {
    assertEquals(new Plan(List.of(), 5, Set.of()), plan(mode, 5, 5));
  }

  @Test
  void aWishBeyondTheBoundsIsCutToThem() {
    assertEquals(
        new Plan(List.of(new Action.SetReplicas(4, 8)), 8, Set.of(Constraint.MAX_REPLICAS)),
        plan(Mode.AUTO, 4, 11));
    assertEquals(
        new Plan(List.of(new Action.SetReplicas(4, 2)), 2, Set.of(Constraint.MIN_REPLICAS)),
        plan(Mode.AUTO, 4, 0));
  }

  @Test
  void aCountOutsideTheBoundsIsBroughtBack() {
    assertEquals(
        new Plan(List.of(new Action.SetReplicas(12, 8)), 8, Set.of(Constraint.MAX_REPLICAS)),
        plan(Mode.AUTO, 12, 12));
  }

  @Test
  void scaleUpOnlyNeverReleases() {
    assertEquals(
        new Plan(List.of(new Action.SetReplicas(4, 6)), 6, Set.of()),
        plan(Mode.SCALE_UP_ONLY, 4, 6));
    assertEquals(new Plan(List.of(), 4, Set.of(Constraint.MODE)), plan(Mode.SCALE_UP_ONLY, 4, 3));
  }

  @ParameterizedTest
  @EnumSource(
      value = Mode.class,
      names = {"PREVIEW", "OFF"})
  void whatOnlyWatchesChangesNothing(Mode mode) {
    assertEquals(new Plan(List.of(), 4, Set.of(Constraint.MODE)), plan(mode, 4, 6));
    assertEquals(
        new Plan(List.of(), 4, Set.of(Constraint.MAX_REPLICAS, Constraint.MODE)),
        plan(mode, 4, 99));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void actionsLeadToTheReplicasOfThePlanWithinTheBounds(long seed) {
    Random random = new Random(seed);
    int desired = 2 + random.nextInt(7);
    int wanted = random.nextInt(12);
    for (Mode mode : Mode.values()) {
      assertLeadsToItsReplicas(plan(mode, desired, wanted), desired);
    }
  }

  private static void assertLeadsToItsReplicas(Plan plan, int desired) {
    int replicas = desired;
    for (Action action : plan.actions()) {
      Action.SetReplicas change = (Action.SetReplicas) action;
      assertEquals(replicas, change.from());
      replicas = change.to();
    }
    assertEquals(replicas, plan.replicas());
    assertEquals(replicas, POLICY.bounds().clamp(replicas));
  }

  /** What is not released does not make room for what is added. */
  @Test
  void aChangeThatTheModeForbidsUsesUpNoRate() {
    ScalingRules rules =
        ScalingRules.ofScaleUpDefaults()
            .withPolicies(List.of(ScalingRatePolicy.ofPods(1, Duration.ofMinutes(10))));
    Planner planner =
        new Planner(
            Policies.withBehavior(POLICY.withMode(Mode.SCALE_UP_ONLY), new Behavior(rules, rules)));
    ClusterState cluster = new ClusterState(5, 5, List.of(), 0);
    Optional<BehaviorMemory> memory = Optional.empty();
    for (int minute = 0; minute < 3; minute++) {
      Planner.Planned planned = planner.plan(wish(5, 2), cluster, at(minute), memory);
      assertEquals(new Plan(List.of(), 5, SLOWED_AND_FORBIDDEN), planned.plan());
      memory = planned.memory();
    }

    Plan plan = planner.plan(wish(5, 8), cluster, at(3), memory).plan();

    assertEquals(6, plan.replicas());
    assertEquals(Set.of(Constraint.BEHAVIOR_POLICY), plan.constraints());
  }

  @Test
  void aPolicyWithoutBehaviorHasNothingToRemember() {
    ClusterState cluster = new ClusterState(5, 5, List.of(), 0);

    assertEquals(
        Optional.empty(),
        new Planner(POLICY).plan(wish(5, 2), cluster, NOW, Optional.empty()).memory());
  }

  @Test
  void constraintsComeInTheirDeclaredOrderInEveryRun() {
    List<Constraint> declared = List.of(Constraint.values());

    assertEquals(
        declared,
        new ArrayList<>(new Plan(List.of(), 1, Set.of(Constraint.values())).constraints()));
  }

  @Test
  void aPlanIsCopied() {
    List<Action> actions = new ArrayList<>(List.of(new Action.SetReplicas(1, 2)));
    Plan plan = new Plan(actions, 2, Set.of());
    actions.clear();

    assertEquals(1, plan.actions().size());
    assertThrows(UnsupportedOperationException.class, () -> plan.actions().clear());
    assertThrows(
        UnsupportedOperationException.class, () -> plan.constraints().add(Constraint.MODE));
    assertTrue(plan.constraints().isEmpty());
  }

  @Test
  void anActionAsksForNoNegativeCount() {
    assertRefused("to must not be negative, but is -1", () -> new Action.SetReplicas(3, -1));
  }

  private static Plan plan(Mode mode, int desired, int wanted) {
    ClusterState cluster = new ClusterState(desired, desired, List.of(), 0);
    return new Planner(POLICY.withMode(mode))
        .plan(wish(desired, wanted), cluster, NOW, Optional.empty())
        .plan();
  }

  private static Decision wish(int from, int wanted) {
    return Decision.of(from, wanted, Reason.SLA_RISK, Optional.empty());
  }

  private static Instant at(int minute) {
    return NOW.plusSeconds(60L * minute);
  }
}
