package dev.harmony.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.decision.ExhaustivePlans.Trajectory;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The programme against a list of everything that could be done, on hundreds of small problems. */
class PricedHorizonExhaustiveTest {

  private static final double EQUAL = 1e-9;

  static LongStream seeds() {
    return LongStream.range(0, 400);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void costsAsMuchAsTheCheapestTrajectory(long seed) {
    SmallProblem small = SmallProblem.ofSeed(seed);

    assertEquals(cheapest(new ExhaustivePlans(small).all()), small.plan().cost(), EQUAL);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void followsTheCheapestTrajectoryOfFewestMoves(long seed) {
    SmallProblem small = SmallProblem.ofSeed(seed);
    List<Integer> counts = fewestMoves(small, new ExhaustivePlans(small).all());
    int lead = small.problem().leadSteps();
    int keptNow = Math.min(small.total(), counts.get(0));

    ReplicaPlan plan = small.plan();

    assertEquals(keptNow, plan.keptNow(), () -> "kept now in " + counts);
    assertEquals(
        lead == 0 ? small.total() : counts.get(lead - 1),
        plan.keptUntilLead(),
        () -> "kept until the lead in " + counts);
    assertEquals(Math.max(keptNow, counts.get(lead)), plan.target(), () -> "target in " + counts);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void obeysACapOnTheViolationProbabilityWheneverThatIsPossible(long seed) {
    double cap = List.of(0.0, 0.125, 0.3, 0.5, 0.75).get((int) (seed % 5));
    SmallProblem small = SmallProblem.ofSeed(seed).withCap(cap);
    List<Trajectory> obedient =
        new ExhaustivePlans(small)
            .all().stream().filter(each -> each.worstViolation() <= cap + EQUAL).toList();

    double cost = small.plan().cost();

    if (obedient.isEmpty()) {
      assertTrue(cost > 1e6, "a plan above the cap must show in its cost, but it is " + cost);
    } else {
      assertEquals(cheapest(obedient), cost, EQUAL);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void assessesEveryCountByTheCheapestWayOnFromIt(long seed) {
    SmallProblem drawn = SmallProblem.ofSeed(seed);
    ReplicaPlan plan = drawn.plan();
    List<Trajectory> ways = new ExhaustivePlans(drawn).fromLead(plan.keptUntilLead());

    List<Assessment> assessments = drawn.horizon().assess(plan);

    int lead = drawn.problem().leadSteps();
    Requirement requirement = drawn.problem().requirement();
    int allowed = drawn.problem().bounds().maximum() - drawn.problem().bounds().minimum() + 1;
    assertEquals(allowed, assessments.size());
    double before = Double.NEGATIVE_INFINITY;
    for (Assessment each : assessments) {
      assertTrue(each.expectedCost() >= before, "cheapest first");
      before = each.expectedCost();
      assertEquals(requirement.exceedance(lead, each.replicas()), each.violationProbability());
      List<Trajectory> through =
          ways.stream().filter(way -> way.counts().get(0) == each.replicas()).toList();
      if (!through.isEmpty()) {
        assertEquals(cheapest(through), each.expectedCost(), EQUAL);
      }
    }
  }

  private static double cheapest(List<Trajectory> trajectories) {
    assertFalse(trajectories.isEmpty(), "nothing is allowed");
    return trajectories.stream().mapToDouble(Trajectory::cost).min().orElseThrow();
  }

  /** Of the cheapest, the one that moves least in its first step, then in its second, and so on. */
  private static List<Integer> fewestMoves(SmallProblem small, List<Trajectory> trajectories) {
    double cheapest = cheapest(trajectories);
    Comparator<List<Integer>> fewest = Comparator.comparingInt(each -> 0);
    for (int step = 0; step < SmallProblem.STEPS; step++) {
      int at = step;
      Comparator<List<Integer>> moves =
          Comparator.comparingInt(
              each -> Math.abs(each.get(at) - (at == 0 ? small.total() : each.get(at - 1))));
      fewest = fewest.thenComparing(moves).thenComparing(each -> each.get(at));
    }
    return trajectories.stream()
        .filter(each -> each.cost() <= cheapest + EQUAL)
        .map(Trajectory::counts)
        .min(fewest)
        .orElseThrow();
  }
}
