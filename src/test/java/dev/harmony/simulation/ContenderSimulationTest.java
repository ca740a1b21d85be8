package dev.harmony.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.rule.FixedRule;
import dev.harmony.rule.LastValueRule;
import dev.harmony.rule.RuleObservation;
import dev.harmony.rule.RuleOutcome;
import dev.harmony.rule.ScalingRule;
import dev.harmony.rule.Stateless;
import dev.harmony.workload.ScalingPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContenderSimulationTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Writes down the demand that it sees and asks for one replica. */
  private record Witness(Duration interval, List<OptionalDouble> seen)
      implements ScalingRule<Stateless> {
    @Override
    public String name() {
      return "witness";
    }

    @Override
    public Stateless initialState() {
      return Stateless.INSTANCE;
    }

    @Override
    public RuleOutcome<Stateless> decide(RuleObservation observation, Stateless state) {
      seen.add(observation.demand());
      return new RuleOutcome<>(1, state);
    }
  }

  @Test
  void aReplicaAskedForServesAfterItsLeadTime() {
    ScalingPolicy policy = Worlds.policy(1, 9, 90);
    ReplayWorld world = Worlds.world(Worlds.demand(1.4, 1.4, 1.4, 1.4, 1.4), policy);
    ContenderRun run = new ContenderSimulation(world).run(new FixedRule("three", 3, MINUTE));
    assertEquals(2, run.readyAverage(0));
    assertEquals(2.5, run.readyAverage(1), 1e-9);
    assertEquals(3, run.readyAverage(2));
    assertEquals(3 * 60, run.replicaSeconds(0), 1e-9);
    assertTrue(run.changed(0));
    assertFalse(run.changed(1));
    assertEquals(3, run.desired(0));
    assertEquals(5 * 3 * 60, run.replicaSeconds(0, 5), 1e-9);
  }

  @Test
  void aRuleThatDecidesBetweenStepsSeesTheNewestCompleteOne() {
    Witness witness = new Witness(MINUTE, new ArrayList<>());
    new ContenderSimulation(Worlds.world(Worlds.demand(1, 2, 3), Worlds.policy(1, 9, 90)))
        .run(witness);
    assertEquals(
        List.of(OptionalDouble.empty(), OptionalDouble.of(1), OptionalDouble.of(2)),
        witness.seen());
  }

  @Test
  void aRuleThatDecidesWithinStepsSeesTheLevelOfHalfAMinuteAgo() {
    Witness witness = new Witness(Duration.ofSeconds(15), new ArrayList<>());
    new ContenderSimulation(Worlds.world(Worlds.demand(1, 2), Worlds.policy(1, 9, 90)))
        .run(witness);
    OptionalDouble none = OptionalDouble.empty();
    OptionalDouble one = OptionalDouble.of(1);
    OptionalDouble two = OptionalDouble.of(2);
    assertEquals(List.of(none, none, one, one, one, one, two, two), witness.seen());
  }

  @Test
  void lostMetricsAreSeenByNobody() {
    Witness witness = new Witness(MINUTE, new ArrayList<>());
    DemandSeries demand =
        DemandSeries.of(Worlds.window(1, 2, 3), Worlds.window(1, Double.NaN, 3), "requests");
    ContenderRun run =
        new ContenderSimulation(Worlds.world(demand, Worlds.policy(1, 9, 90))).run(witness);
    assertTrue(witness.seen().get(2).isEmpty());
    assertTrue(run.violated(1));
  }

  @Test
  void nobodyLeavesTheBounds() {
    ReplayWorld world = Worlds.world(Worlds.demand(1, 1, 1), Worlds.policy(2, 4, 60));
    ContenderSimulation simulation = new ContenderSimulation(world);
    assertEquals(4, simulation.run(new FixedRule("many", 50, MINUTE)).desired(2));
    assertEquals(2, simulation.run(new FixedRule("none", 0, MINUTE)).desired(2));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatArrivesIsServedQueuedOrDroppedOnce(long seed) {
    ReplayWorld world = Worlds.rhythm(seed, 600);
    ContenderRun run = new ContenderSimulation(world).run(lastValue(world));
    double backlog = 0;
    for (int step = 0; step < run.length(); step++) {
      double arrived = world.demand().demand(step) * 60;
      double served = run.utilization(step) * run.readyAverage(step) * 60;
      assertEquals(backlog + arrived, served + run.dropped(step) + run.backlog(step), 1e-6);
      backlog = run.backlog(step);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void aRunIsTheSameWheneverItIsRun(long seed) {
    ReplayWorld world = Worlds.rhythm(seed, 600);
    ContenderSimulation simulation = new ContenderSimulation(world);
    double first = simulation.run(lastValue(world)).replicaSeconds(0, 600);
    assertEquals(
        first, new ContenderSimulation(world).run(lastValue(world)).replicaSeconds(0, 600));
  }

  private static LastValueRule lastValue(ReplayWorld world) {
    return new LastValueRule(world.policy().bounds(), 1, MINUTE);
  }
}
