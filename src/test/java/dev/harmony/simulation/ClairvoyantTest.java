package dev.harmony.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.workload.ReplicaBounds;
import dev.harmony.workload.ScalingPolicy;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClairvoyantTest {

  @Test
  void asksForAReplicaSoThatItIsJustInTime() {
    double[] values = new double[40];
    for (int step = 0; step < values.length; step++) {
      values[step] = step < 20 ? 0.6 : 1.9;
    }
    ReplayWorld world = Worlds.world(Worlds.demand(values), Worlds.policy(1, 9, 150));
    ContenderRun run = Clairvoyant.cheapest(new ContenderSimulation(world), 0, 40, 0);
    assertEquals(0, run.violatedSteps(0, 40));
    assertEquals(1, run.desired(16));
    assertEquals(2, run.desired(17));
    assertEquals(40 * 60 + 20 * 60 + 180, run.replicaSeconds(0, 40), 1e-6);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void keepsWithinTheViolationsAndAboveTheBound(long seed) {
    ReplayWorld world = Worlds.rhythm(seed, 2000);
    ContenderSimulation simulation = new ContenderSimulation(world);
    for (int violated : new int[] {2, 10, 100}) {
      ContenderRun run = Clairvoyant.cheapest(simulation, 1000, 2000, violated);
      double bound = Oracle.of(world, 1000, 2000).bound(violated).gpuHours();
      double cost = run.replicaSeconds(1000, 2000) / 3600;
      assertTrue(run.violatedSteps(1000, 2000) <= violated);
      assertTrue(bound <= cost);
      assertTrue(cost < 1.25 * bound, () -> cost + " is far above " + bound);
    }
  }

  /** With one lead time for all the bound knows all but when within a step things happen. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theDualityGapIsSmallWithAFixedLeadTime(long seed) {
    DemandSeries demand = Worlds.rhythm(seed, 2000).demand();
    ScalingPolicy policy =
        Worlds.policy(new ReplicaBounds(1, 60), Duration.ofMinutes(4), Duration.ofMinutes(4));
    ReplayWorld world = Worlds.world(demand, policy);
    ContenderRun run = Clairvoyant.cheapest(new ContenderSimulation(world), 1000, 2000, 20);
    double bound = Oracle.of(world, 1000, 2000).bound(20).gpuHours();
    double cost = run.replicaSeconds(1000, 2000) / 3600;
    assertTrue(cost < 1.07 * bound, () -> cost + " is far above " + bound);
  }
}
