package dev.harmony.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.rule.FixedRule;
import dev.harmony.rule.LastValueRule;
import dev.harmony.rule.MaximumRule;
import dev.harmony.rule.ScalingRule;
import dev.harmony.rule.horizontal.HorizontalRule;
import dev.harmony.rule.horizontal.HorizontalSetting;
import dev.harmony.workload.ReplicaBounds;
import dev.harmony.workload.ScalingPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OracleTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final double ROUNDING = 1e-9;

  @Test
  void steadyDemandCostsItsReplicas() {
    ReplayWorld world = Worlds.world(Worlds.demand(2, 2, 2, 2), Worlds.policy(1, 9, 90));
    assertEquals(4 * 2 / 60.0, Oracle.of(world, 0, 4).bound(0).gpuHours(), ROUNDING);
  }

  @Test
  void aViolationAllowedIsSpentWhereItSavesMost() {
    ReplayWorld world = Worlds.world(Worlds.demand(1, 1, 1, 7, 1, 1), Worlds.policy(1, 9, 90));
    assertEquals(6 / 60.0, Oracle.of(world, 0, 6).bound(1).gpuHours(), ROUNDING);
    assertTrue(Oracle.of(world, 0, 6).bound(0).gpuHours() > (6 + 6) / 60.0);
  }

  @Test
  void aRiseCostsAtLeastTheStartAndAFallTheDrain() {
    double[] values = new double[20];
    for (int step = 0; step < values.length; step++) {
      values[step] = step >= 8 && step < 16 ? 2 : 1;
    }
    ReplayWorld world = Worlds.world(Worlds.demand(values), Worlds.policy(1, 9, 90));
    double seconds = 20 * 60 + 8 * 60 + 90 + 30;
    assertEquals(seconds / 3600, Oracle.of(world, 0, 20).bound(0).gpuHours(), 1e-6);
  }

  @Test
  void noMoreThanTheMinimumIsEverSaved() {
    ReplayWorld world = Worlds.world(Worlds.demand(0, 0, 0), Worlds.policy(2, 9, 90));
    assertEquals(3 * 2 / 60.0, Oracle.of(world, 0, 3).bound(3).gpuHours(), ROUNDING);
  }

  @Test
  void demandThatNobodyCanServeIsAViolationForAll() {
    ReplayWorld world = Worlds.world(Worlds.demand(2, 20, 2), Worlds.policy(1, 4, 90));
    assertEquals(3 * 2 / 60.0, Oracle.of(world, 0, 3).bound(1).gpuHours(), 1e-6);
  }

  @Test
  void refusesAnEmptyPart() {
    ReplayWorld world = Worlds.rhythm(1, 10);
    assertThrows(IllegalArgumentException.class, () -> Oracle.of(world, 5, 5));
    assertThrows(IllegalArgumentException.class, () -> Oracle.of(world, 5, 11));
  }

  static IntStream smallCases() {
    return IntStream.range(0, 40);
  }

  /** All plans of four or five minutes with up to three replicas, in the real simulation. */
  @ParameterizedTest
  @MethodSource("smallCases")
  void noPlanOfASmallCaseIsCheaperThanTheBound(int seed) {
    Random random = new Random(seed);
    ReplayWorld world = smallWorld(random);
    ContenderSimulation simulation = new ContenderSimulation(world);
    int from = random.nextInt(3);
    int to = world.demand().length();
    Oracle oracle = Oracle.of(world, from, to);
    for (List<Integer> plan : plans(to, world.policy().bounds())) {
      ContenderRun run = simulation.run(new PlannedRule(plan, MINUTE));
      int violated = run.violatedSteps(from, to);
      double cost = run.replicaSeconds(from, to) / 3600;
      double bound = oracle.bound(violated).gpuHours();
      assertTrue(bound <= cost + ROUNDING, () -> plan + " costs " + cost + " below " + bound);
    }
  }

  /** Plans that decide every 15 seconds act within steps, too. */
  @ParameterizedTest
  @MethodSource("smallCases")
  void noPlanThatActsWithinStepsIsCheaperThanTheBound(int seed) {
    Random random = new Random(seed);
    ReplayWorld world = smallWorld(random);
    ContenderSimulation simulation = new ContenderSimulation(world);
    int to = world.demand().length();
    Oracle oracle = Oracle.of(world, 1, to);
    ReplicaBounds bounds = world.policy().bounds();
    for (int trial = 0; trial < 300; trial++) {
      List<Integer> plan = new ArrayList<>();
      int level = bounds.minimum();
      for (int decision = 0; decision < 4 * to; decision++) {
        boolean moves = random.nextInt(3) == 0;
        level = moves ? bounds.minimum() + random.nextInt(bounds.maximum()) : level;
        plan.add(level);
      }
      ContenderRun run = simulation.run(new PlannedRule(plan, Duration.ofSeconds(15)));
      double cost = run.replicaSeconds(1, to) / 3600;
      double bound = oracle.bound(run.violatedSteps(1, to)).gpuHours();
      assertTrue(bound <= cost + ROUNDING, () -> plan + " costs " + cost + " below " + bound);
    }
  }

  private static ReplayWorld smallWorld(Random random) {
    double[] values = new double[4 + random.nextInt(2)];
    for (int step = 0; step < values.length; step++) {
      values[step] = random.nextInt(13) / 4.0;
    }
    long median = List.of(20, 45, 60, 90, 150).get(random.nextInt(5));
    ScalingPolicy policy =
        Worlds.policy(
            new ReplicaBounds(random.nextInt(2), 3),
            Duration.ofSeconds(median),
            Duration.ofSeconds(median * (1L + random.nextInt(2))));
    SimulationSettings settings = SimulationSettings.of(policy, random.nextLong());
    if (random.nextInt(4) == 0) {
      settings = settings.withPool(1, 2).withPodStartFailureProbability(0.2);
    }
    return new ReplayWorld(Worlds.demand(values), policy, settings);
  }

  private static List<List<Integer>> plans(int steps, ReplicaBounds bounds) {
    List<List<Integer>> plans = List.of(List.of());
    for (int step = 0; step < steps; step++) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> plan : plans) {
        for (int replicas = bounds.minimum(); replicas <= bounds.maximum(); replicas++) {
          List<Integer> next = new ArrayList<>(plan);
          next.add(replicas);
          longer.add(next);
        }
      }
      plans = longer;
    }
    return plans;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void noContenderIsCheaperThanTheBound(long seed) {
    ReplayWorld world = Worlds.rhythm(seed, 2000);
    ContenderSimulation simulation = new ContenderSimulation(world);
    Oracle oracle = Oracle.of(world, 1000, 2000);
    for (ScalingRule<?> rule : contenders(world.policy())) {
      ContenderRun run = simulation.run(rule);
      double cost = run.replicaSeconds(1000, 2000) / 3600;
      OracleBound bound = oracle.bound(run.violatedSteps(1000, 2000));
      assertTrue(bound.gpuHours() <= cost + ROUNDING, rule.name());
    }
  }

  private static List<ScalingRule<?>> contenders(ScalingPolicy policy) {
    ReplicaBounds bounds = policy.bounds();
    return List.of(
        new LastValueRule(bounds, 1, MINUTE),
        new MaximumRule(Duration.ofHours(4), bounds, 1, MINUTE),
        new FixedRule("fixed", 20, MINUTE),
        HorizontalRule.of(HorizontalSetting.ofDefault(), bounds, 1),
        HorizontalRule.of(new HorizontalSetting(0.95, Duration.ZERO), bounds, 1));
  }

  @Test
  void aCheaperScoreDisprovesABound() {
    Score score = new Score(10, 5, 5, 0, OptionalDouble.empty(), 0, Optional.empty());
    OracleBound reached = new OracleBound(0, 5, 1);
    assertEquals(reached, reached.below(ContenderName.HPA, score));
    assertThrows(
        IllegalStateException.class,
        () -> new OracleBound(0, 5.1, 1).below(ContenderName.HPA, score));
  }

  @Test
  void theBoundFallsWithTheViolationsAllowed() {
    Oracle oracle = Oracle.of(Worlds.rhythm(3, 1000), 0, 1000);
    double previous = Double.POSITIVE_INFINITY;
    for (int violated = 0; violated <= 1000; violated += 25) {
      double bound = oracle.bound(violated).gpuHours();
      assertTrue(bound <= previous + ROUNDING);
      previous = bound;
    }
  }
}
