package dev.harmony.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.harmony.capacity.LogNormalLeadTime;
import dev.harmony.decision.Decision;
import dev.harmony.decision.Deliberation;
import dev.harmony.decision.PlanningProblem;
import dev.harmony.decision.PricedHorizons;
import dev.harmony.decision.Reason;
import dev.harmony.decision.Requirement;
import dev.harmony.decision.StepLimits;
import dev.harmony.decision.SwitchingCosts;
import dev.harmony.plan.ScalingHistory;
import dev.harmony.rule.RuleObservation;
import dev.harmony.workload.ReplicaBounds;
import dev.harmony.workload.StartupSettings;
import dev.harmony.workload.Trust;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

  private static final ReplicaBounds BOUNDS = new ReplicaBounds(1, 30);
  private static final int PATHS = 10;
  private static final double MEAN_NEED = 8;

  /** A forecast that needs {@code usual} replicas, and {@code rare} on one path in ten. */
  private static RuleObservation forecast(int replicas, int usual, int rare) {
    int[][] counts = new int[3][BOUNDS.maximum() + 2];
    for (int[] step : counts) {
      step[usual] += PATHS - 1;
      step[rare]++;
    }
    PlanningProblem problem =
        new PlanningProblem(
            Requirement.ofCounts(counts),
            LogNormalLeadTime.of(StartupSettings.DEFAULT),
            0,
            Services.STEP,
            BOUNDS,
            new SwitchingCosts(0, 0),
            MEAN_NEED,
            StepLimits.NONE,
            OptionalDouble.empty());
    return new RuleObservation(
        Services.START,
        OptionalDouble.of(10 * usual),
        Services.ready(replicas),
        Optional.of(new PricedHorizons(problem)));
  }

  private static RuleObservation withoutDemand(RuleObservation observation) {
    return new RuleObservation(
        observation.now(), OptionalDouble.empty(), observation.cluster(), observation.horizons());
  }

  private static Wishes wishes(int leading, int reactive) {
    return new Wishes("some-rule", 3, 50, Optional.empty(), leading, reactive, OptionalInt.empty());
  }

  private static Decision decision(int leading, int reactive, RuleObservation observation) {
    return new Verdict(Services.POLICY, wishes(leading, reactive), observation).decision();
  }

  @ParameterizedTest
  @CsvSource({
    "8, 9, 0, SLA_RISK, 9",
    "8, 6, 0, COST_SAVING, 6",
    "8, 8, 0, CHEAPEST, 8",
    "8, 6, 9, REACTIVE_FLOOR, 9",
    "8, 6, 8, REACTIVE_FLOOR, 8",
    "8, 9, 9, SLA_RISK, 9",
    "8, 9, 7, SLA_RISK, 9",
    "8, 0, 0, COST_SAVING, 1",
    "8, 99, 0, SLA_RISK, 30"
  })
  void saysWhy(int replicas, int leading, int reactive, Reason reason, int wanted) {
    Decision decision = decision(leading, reactive, forecast(replicas, 7, 8));
    assertEquals(reason, decision.reason());
    assertEquals(wanted, decision.wantedReplicas());
    assertEquals(replicas, decision.fromReplicas());
  }

  @Test
  void whatIsAlreadyThereIsHeld() {
    assertInstanceOf(Decision.Hold.class, decision(8, 0, forecast(8, 7, 8)));
    assertInstanceOf(Decision.Scale.class, decision(9, 0, forecast(8, 7, 8)));
  }

  @Test
  void silentMetricsAreTheReasonWhateverIsWanted() {
    RuleObservation silent = withoutDemand(forecast(8, 7, 8));
    assertEquals(Reason.METRICS_MISSING, decision(9, 0, silent).reason());
    assertEquals(Reason.METRICS_MISSING, decision(8, 0, silent).reason());
  }

  @Test
  void beforeThereIsAForecastNothingIsWeighed() {
    RuleObservation reactive =
        RuleObservation.ofReactive(Services.START, OptionalDouble.of(70), Services.ready(8));
    Decision decision = decision(8, 10, reactive);
    assertEquals(Reason.NO_FORECAST, decision.reason());
    assertEquals(Optional.empty(), decision.deliberation());
    assertEquals(10, decision.wantedReplicas());
  }

  @Test
  void theReactiveRuleIsTheReasonWhereForecastsAreNeverTrusted() {
    Decision decision =
        new Verdict(Services.trusted(Trust.NEVER), wishes(9, 9), forecast(8, 7, 8)).decision();
    assertEquals(Reason.REACTIVE_FLOOR, decision.reason());
  }

  @Test
  void weighsEveryAllowedCountAtThePriceOfTheLeader() {
    Wishes.Plan plan = new Wishes.Plan(2, Duration.ZERO, ScalingHistory.EMPTY);
    Wishes wishes =
        new Wishes("price-2-hold-0", 1, 50, Optional.of(plan), 9, 0, OptionalInt.empty());
    Deliberation deliberation =
        new Verdict(Services.POLICY, wishes, forecast(8, 7, 9))
            .decision()
            .deliberation()
            .orElseThrow();
    assertEquals(2 * MEAN_NEED, deliberation.price());
    assertEquals("price-2-hold-0", deliberation.rule());
    assertEquals(1, deliberation.rank());
    assertEquals(50, deliberation.candidates());
    assertEquals(30, deliberation.considered().size());
    assertEquals(8, deliberation.current().replicas());
    assertEquals(0.1, deliberation.current().violationProbability(), 1e-12);
    assertEquals(9, deliberation.chosen().replicas());
    assertEquals(0, deliberation.chosen().violationProbability());
  }

  @Test
  void theMostAllowedIsInfeasibleWhenItMostlyFails() {
    Decision.Infeasible infeasible =
        assertInstanceOf(Decision.Infeasible.class, decision(30, 0, forecast(8, 31, 31)));
    assertEquals(31, infeasible.neededReplicas());
    assertEquals(30, infeasible.wantedReplicas());
    assertEquals(Reason.BEYOND_BOUNDS, infeasible.reason());
    assertInstanceOf(Decision.Scale.class, decision(29, 0, forecast(8, 31, 31)));
    assertInstanceOf(Decision.Scale.class, decision(30, 0, forecast(8, 20, 31)));
  }

  @Test
  void replicasBeyondTheBoundsAreWeighedAsTheMost() {
    Decision decision = decision(9, 0, forecast(44, 7, 8));
    assertEquals(44, decision.fromReplicas());
    assertEquals(30, decision.deliberation().orElseThrow().current().replicas());
  }
}
