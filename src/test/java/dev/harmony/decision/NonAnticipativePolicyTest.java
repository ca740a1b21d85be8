package dev.harmony.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans against the best that any policy could do which sees the past and not the future. */
class NonAnticipativePolicyTest {

  private static final double EQUAL = 1e-9;
  private static final int CASES = 60;

  static LongStream seeds() {
    return LongStream.range(0, CASES);
  }

  /** Where the past tells nothing, nothing is gained by waiting to see it. */
  @ParameterizedTest
  @MethodSource("seeds")
  void onePlanCostsTheOptimumOverAllPoliciesWhenStepsAreIndependent(long seed) {
    int lead = (int) (seed % 3);
    SmallService service = SmallService.ofSeed(seed, JointLaw.ofIndependentSteps(seed, 3, 3), lead);
    int ready = (int) (seed % 4);

    ReplicaPlan plan = new Replanning(service).plan(List.of(), ready);

    assertEquals(new ClosedLoop(service).cost(ready), plan.cost(), EQUAL);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void planningAnewCostsNoMoreThanOnePlanAndNoLessThanTheOptimum(long seed) {
    SmallService service = dependent(seed);
    int ready = (int) (seed % 4);
    Replanning replanning = new Replanning(service);

    double cost = replanning.cost(ready);

    assertTrue(cost <= replanning.plan(List.of(), ready).cost() + EQUAL, "more than one plan");
    assertTrue(cost >= new ClosedLoop(service).cost(ready) - EQUAL, "less than the optimum");
  }

  @Test
  void planningAnewIsWithinTwoPercentOfTheOptimumOnAverage() {
    double replanning = 0;
    double onePlan = 0;
    for (long seed = 0; seed < CASES; seed++) {
      SmallService service = dependent(seed);
      int ready = (int) (seed % 4);
      double optimum = new ClosedLoop(service).cost(ready);
      Replanning again = new Replanning(service);
      replanning += again.cost(ready) / optimum - 1;
      onePlan += again.plan(List.of(), ready).cost() / optimum - 1;
    }

    double gap = replanning / CASES;
    double gapOfOnePlan = onePlan / CASES;
    assertTrue(gap < 0.02, "planning anew costs more than the optimum by " + gap);
    assertTrue(gapOfOnePlan > 0.02, "one plan costs more by only " + gapOfOnePlan);
  }

  private static SmallService dependent(long seed) {
    return SmallService.ofSeed(seed, JointLaw.ofDependentSteps(seed, 4, 3), (int) (seed % 2));
  }
}
