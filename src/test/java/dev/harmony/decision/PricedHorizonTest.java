package dev.harmony.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.harmony.capacity.LogNormalLeadTime;
import dev.harmony.workload.ClusterState;
import dev.harmony.workload.ReplicaBounds;
import dev.harmony.workload.StartupSettings;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PricedHorizonTest {

  private static final Instant NOW = SmallProblem.NOW;
  private static final SwitchingCosts START_OF_FIVE_STEPS = new SwitchingCosts(4.4, 0.5);

  @Test
  void ordersWhatTheLeadTimeNeeds() {
    ReplicaPlan plan = problem(2, 10, 4, 4, 7, 7, 7).at(100).planFor(ready(4), NOW);

    // Five steps of 4 4 7 7 7 replicas, and three starts of 4.4 steps.
    assertEquals(new ReplicaPlan(7, 4, 4, 29 + 3 * 4.4), rounded(plan));
  }

  @Test
  void releasesWhatNoStepNeeds() {
    ReplicaPlan plan = problem(2, 10, 4, 4, 4, 4, 4).at(100).planFor(ready(6), NOW);

    assertEquals(new ReplicaPlan(4, 4, 4, 20 + 2 * 0.5), rounded(plan));
  }

  @Test
  void keepsThroughADipThatIsShorterThanAStartCosts() {
    ReplicaPlan plan = problem(1, 10, 6, 3, 3, 3, 6, 6).at(100).planFor(ready(6), NOW);

    assertEquals(6, plan.target());
  }

  /**
   * A dip of five steps costs more to wait through than a stop and a start, so the programme lets
   * go of a replica after the first step and wants one more at the lead. Asking for eleven now
   * would give one more than any step needs.
   */
  @Test
  void asksForNoMoreThanTheLeadWantsWhenItReleasesBefore() {
    ReplicaPlan plan =
        problem(6, 20, 10, 9, 9, 9, 9, 9, 10, 10, 10, 10, 10, 10).at(100).planFor(ready(10), NOW);

    assertEquals(10, plan.keptNow());
    assertEquals(9, plan.keptUntilLead());
    assertEquals(10, plan.target());
  }

  @Test
  void whatIsOrderedAtOnceIsReleasedAtOnce() {
    PricedHorizon horizon = problem(0, 10, 3, 3, 3).at(100);

    assertEquals(3, horizon.planFor(ready(5), NOW).target());
    assertEquals(3, horizon.planFor(ready(5), NOW).keptNow());
    assertEquals(3, horizon.planFor(ready(1), NOW).target());
    assertEquals(1, horizon.planFor(ready(1), NOW).keptNow());
  }

  @Test
  void countsOnReplicasThatAreOnTheirWay() {
    ClusterState cluster = new ClusterState(7, 4, Collections.nCopies(3, NOW.minusSeconds(60)), 0);

    assertEquals(7, problem(2, 10, 4, 7, 7, 7).at(100).planFor(cluster, NOW).target());
  }

  /** Need is four for sure, but of three replicas on their way some may come late. */
  @Test
  void keepsMoreThanAnyPathNeedsWhileStartsAreUncertain() {
    PlanningProblem certain = problem(3, 10, 4, 4, 4, 4, 4);
    PlanningProblem uncertain =
        new PlanningProblem(
            certain.requirement(),
            LogNormalLeadTime.of(StartupSettings.DEFAULT),
            certain.leadSteps(),
            certain.step(),
            certain.bounds(),
            certain.switching(),
            certain.meanNeed(),
            certain.limits(),
            certain.violationCap());
    ClusterState cluster = new ClusterState(5, 2, Collections.nCopies(3, NOW.minusSeconds(120)), 0);

    assertEquals(5, uncertain.at(100).planFor(cluster, NOW).target());
    assertEquals(4, certain.at(100).planFor(ready(5), NOW).target());
  }

  @Test
  void keepsASurplusWhoseReleaseCostsMoreThanTheHorizon() {
    PlanningProblem cheap = problem(1, 10, 4, 4, 4, 4, 4);
    PlanningProblem dear =
        new PlanningProblem(
            cheap.requirement(),
            cheap.leadTime(),
            cheap.leadSteps(),
            cheap.step(),
            cheap.bounds(),
            new SwitchingCosts(1, 6),
            cheap.meanNeed(),
            cheap.limits(),
            cheap.violationCap());

    assertEquals(new ReplicaPlan(7, 7, 7, 35), dear.at(100).planFor(ready(7), NOW));
  }

  @Test
  void releasesFirstWhatLiesBeyondTheMaximum() {
    assertEquals(3, problem(1, 3, 4, 4, 4).at(100).planFor(ready(9), NOW).target());
  }

  @Test
  void risesToTheMinimumWhateverTheStepLimits() {
    PlanningProblem problem =
        new PlanningProblem(
            needs(6, 0, 0, 0),
            new FixedLeadTime(SmallProblem.STEP),
            1,
            SmallProblem.STEP,
            new ReplicaBounds(5, 6),
            START_OF_FIVE_STEPS,
            SmallProblem.MEAN_NEED,
            new StepLimits(1, 1),
            OptionalDouble.empty());

    assertEquals(5, problem.at(10).planFor(ready(1), NOW).target());
  }

  @Test
  void acceptsAPriceOfNothingAndRefusesOneThatIsNoNumber() {
    PlanningProblem problem = problem(1, 5, 2, 2, 2);

    assertEquals(0, problem.at(0).price());
    assertThrows(IllegalArgumentException.class, () -> problem.at(-1));
    assertThrows(IllegalArgumentException.class, () -> problem.at(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> problem.at(Double.POSITIVE_INFINITY));
  }

  private static ClusterState ready(int replicas) {
    return new ClusterState(replicas, replicas, List.of(), 0);
  }

  /** A problem without doubt, whose starts take {@code lead} steps. */
  private static PlanningProblem problem(int lead, int maximum, int... needs) {
    return new PlanningProblem(
        needs(maximum, needs),
        new FixedLeadTime(SmallProblem.STEP.multipliedBy(lead)),
        lead,
        SmallProblem.STEP,
        new ReplicaBounds(0, maximum),
        START_OF_FIVE_STEPS,
        SmallProblem.MEAN_NEED,
        StepLimits.NONE,
        OptionalDouble.empty());
  }

  private static Requirement needs(int maximum, int... needs) {
    int[][] counts = new int[needs.length][maximum + 2];
    Arrays.setAll(
        counts,
        step -> {
          counts[step][Math.min(needs[step], maximum + 1)] = 1;
          return counts[step];
        });
    return Requirement.ofCounts(counts);
  }

  private static ReplicaPlan rounded(ReplicaPlan plan) {
    return new ReplicaPlan(
        plan.target(), plan.keptNow(), plan.keptUntilLead(), Math.round(plan.cost() * 1e6) / 1e6);
  }
}
