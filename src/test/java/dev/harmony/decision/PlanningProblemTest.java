package dev.harmony.decision;

import static dev.harmony.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.harmony.workload.ReplicaBounds;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PlanningProblemTest {

  private static final Requirement THREE_STEPS =
      Requirement.ofCounts(new int[][] {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}});

  @Test
  void theHorizonReachesBeyondTheLead() {
    assertEquals(2, problem(2, 2).leadSteps());
    assertRefused("leadSteps must lie in [0, 3), but is 3", () -> problem(3, 2));
    assertThrows(IllegalArgumentException.class, () -> problem(-1, 2));
  }

  @Test
  void theRequirementCountsUpToTheMaximum() {
    assertRefused("requirement must count up to 5, but counts up to 2", () -> problem(1, 5));
  }

  @Test
  void aPriceIsSolvedOnce() {
    PricedHorizons horizons = new PricedHorizons(problem(1, 2));

    PricedHorizon horizon = horizons.atRelative(20);

    assertSame(horizon, horizons.atRelative(20));
  }

  @Test
  void aRelativePriceGrowsWithTheMeanNeed() {
    assertEquals(20, new PricedHorizons(problem(1, 2, 1)).atRelative(20).price());
    assertEquals(150, new PricedHorizons(problem(1, 2, 7.5)).atRelative(20).price());
  }

  @Test
  void theMeanNeedIsAtLeastOne() {
    assertRefused("meanNeed must be at least 1, but is 0.5", () -> problem(1, 2, 0.5));
    assertThrows(IllegalArgumentException.class, () -> problem(1, 2, Double.NaN));
  }

  @Test
  void stepLimitsArePositive() {
    assertRefused(
        "step limits must be at least 1, but are up 0 and down 2", () -> new StepLimits(0, 2));
    assertThrows(IllegalArgumentException.class, () -> new StepLimits(2, 0));
  }

  @Test
  void switchingCostsAreFiniteAndNotNegative() {
    assertRefused(
        "switching costs must be finite and not negative, but are -1.0 and 0.0",
        () -> new SwitchingCosts(-1, 0));
    assertThrows(IllegalArgumentException.class, () -> new SwitchingCosts(0, -1));
    assertThrows(IllegalArgumentException.class, () -> new SwitchingCosts(Double.NaN, 0));
    assertThrows(
        IllegalArgumentException.class, () -> new SwitchingCosts(0, Double.POSITIVE_INFINITY));
  }

  private static PlanningProblem problem(int leadSteps, int maximum) {
    return problem(leadSteps, maximum, 1);
  }

  private static PlanningProblem problem(int leadSteps, int maximum, double meanNeed) {
    return new PlanningProblem(
        THREE_STEPS,
        new FixedLeadTime(SmallProblem.STEP),
        leadSteps,
        SmallProblem.STEP,
        new ReplicaBounds(0, maximum),
        new SwitchingCosts(1, 1),
        meanNeed,
        StepLimits.NONE,
        OptionalDouble.empty());
  }
}
