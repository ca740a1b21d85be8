package dev.harmony.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.workload.ClusterState;
import dev.harmony.workload.ReplicaBounds;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How a plan follows its inputs. Sums of stage costs and convex switching costs are submodular in
 * the trajectory whatever the stage costs (Topkis), so a trajectory rises with whatever makes each
 * further replica save more. That a violation costs the same however much is missing limits what
 * holds for the demand: a dearer violation always asks for more, a greater demand only where it
 * does not turn a violation that could be avoided into one that cannot.
 */
class PlanMonotonicityTest {

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void asksForNoLessAtAHigherPrice(long seed) {
    SmallProblem small = SmallProblem.ofSeed(seed);
    ReplicaPlan before = small.withPrice(0).plan();
    for (double price = 0.7; price < 300; price *= 1.3) {
      ReplicaPlan plan = small.withPrice(price).plan();
      assertNoLess(before, plan, "at a price of " + price);
      before = plan;
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void asksForNoLessWhenPathsThatNeededNothingNeedSomething(long seed) {
    SmallProblem small = SmallProblem.ofSeed(seed);
    int[][] counts = small.problem().requirement().counts();
    Random random = new Random(seed);
    for (int[] step : counts) {
      while (step[0] > 0 && random.nextInt(3) > 0) {
        step[0]--;
        step[1 + random.nextInt(step.length - 1)]++;
      }
    }

    SmallProblem greater = small.withRequirement(Requirement.ofCounts(counts));

    assertNoLess(small.plan(), greater.plan(), "for a greater demand");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void asksForNoLessForAnyGreaterDemandWhenOnlyShortageHasAPrice(long seed) {
    SmallProblem small = SmallProblem.ofSeed(seed).withPrice(0);
    int[][] counts = small.problem().requirement().counts();
    Random random = new Random(seed);
    for (int move = 0; move < 12; move++) {
      int[] step = counts[random.nextInt(counts.length)];
      int from = random.nextInt(step.length - 1);
      int to = from + 1 + random.nextInt(step.length - from - 1);
      int paths = random.nextInt(step[from] + 1);
      step[from] -= paths;
      step[to] += paths;
    }

    SmallProblem greater = small.withRequirement(Requirement.ofCounts(counts));

    assertNoLess(small.plan(), greater.plan(), "for a greater demand");
  }

  /** Three in ten paths need one replica more, which is one more than may run. */
  @Test
  void givesUpRarePathsThatGrowOutOfReach() {
    int[] within = {7, 0, 0, 0, 0, 3, 0};
    int[] beyond = {7, 0, 0, 0, 0, 0, 3};

    assertEquals(5, oneStep(5, 20, within).plan().target());
    assertEquals(0, oneStep(5, 20, beyond).plan().target());
  }

  /** Seven in ten paths do: what is missing decides then. */
  @Test
  void servesWhatItCanOfDemandThatMostPathsHaveOutOfReach() {
    int[] beyond = {3, 0, 0, 0, 0, 0, 7};

    assertEquals(5, oneStep(5, 20, beyond).plan().target());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void asksForNoLessWhenMoreReplicasAreReady(long seed) {
    SmallProblem small = SmallProblem.ofSeed(seed);
    ReplicaPlan before = small.withCluster(ready(0)).plan();
    for (int ready = 1; ready <= small.problem().bounds().maximum(); ready++) {
      ReplicaPlan plan = small.withCluster(ready(ready)).plan();
      assertNoLess(before, plan, "from " + ready);
      before = plan;
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void demandBoundsAndReplicasThatShiftTogetherShiftThePlan(long seed) {
    SmallProblem small = SmallProblem.ofSeed(seed);
    PlanningProblem problem = small.problem();
    int shift = 1 + (int) (seed % 3);
    PlanningProblem shifted =
        new PlanningProblem(
            shifted(problem.requirement(), shift),
            problem.leadTime(),
            problem.leadSteps(),
            problem.step(),
            new ReplicaBounds(
                problem.bounds().minimum() + shift, problem.bounds().maximum() + shift),
            problem.switching(),
            SmallProblem.MEAN_NEED,
            problem.limits(),
            OptionalDouble.empty());
    ClusterState cluster = small.cluster();
    ClusterState more =
        new ClusterState(
            cluster.desired() + shift,
            cluster.ready() + shift,
            cluster.starting(),
            cluster.pending());

    ReplicaPlan plan = small.plan();
    ReplicaPlan shiftedPlan = new SmallProblem(shifted, more, small.price()).plan();

    assertEquals(plan.target() + shift, shiftedPlan.target());
    assertEquals(plan.keptNow() + shift, shiftedPlan.keptNow());
    assertEquals(plan.cost() + shift * SmallProblem.STEPS, shiftedPlan.cost(), 1e-9);
  }

  private static Requirement shifted(Requirement requirement, int shift) {
    int[][] counts = requirement.counts();
    int[][] moved = new int[counts.length][requirement.maximum() + 2 + shift];
    for (int step = 0; step < counts.length; step++) {
      System.arraycopy(counts[step], 0, moved[step], shift, counts[step].length);
    }
    return Requirement.ofCounts(moved);
  }

  private static SmallProblem oneStep(int maximum, double price, int... counts) {
    PlanningProblem problem =
        new PlanningProblem(
            Requirement.ofCounts(new int[][] {counts}),
            new FixedLeadTime(SmallProblem.STEP),
            0,
            SmallProblem.STEP,
            new ReplicaBounds(0, maximum),
            new SwitchingCosts(0, 0),
            SmallProblem.MEAN_NEED,
            StepLimits.NONE,
            OptionalDouble.empty());
    return new SmallProblem(problem, ready(0), price);
  }

  private static ClusterState ready(int replicas) {
    return new ClusterState(replicas, replicas, List.of(), 0);
  }

  private static void assertNoLess(ReplicaPlan less, ReplicaPlan more, String when) {
    assertTrue(more.target() >= less.target(), when + " from " + less + " to " + more);
    assertTrue(more.keptNow() >= less.keptNow(), when + " from " + less + " to " + more);
  }
}
