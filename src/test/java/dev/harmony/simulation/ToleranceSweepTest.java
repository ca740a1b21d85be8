package dev.harmony.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToleranceSweepTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void manyTolerancesAtOnceDecideAsEachAlone(long seed) {
    int steps = 250;
    ReplayWorld world = Worlds.rhythm(seed, steps);
    List<Double> tolerances = List.of(0.005, 0.02, 0.08);
    Map<Double, ContenderRun> together =
        ToleranceSweep.run(world, tolerances, cycle -> {}, ReplayProgress.NONE);
    assertEquals(tolerances, List.copyOf(together.keySet()));
    together.forEach(
        (tolerance, run) -> {
          ReplayWorld promised = world.withPolicy(world.policy().withTarget(1 - tolerance));
          ContenderRun alone =
              HarmonyContender.run(promised, cycle -> {}, ReplayProgress.NONE).run();
          for (int step = 0; step < steps; step++) {
            assertEquals(alone.desired(step), run.desired(step));
            assertEquals(alone.replicaSeconds(step), run.replicaSeconds(step));
          }
        });
  }
}
