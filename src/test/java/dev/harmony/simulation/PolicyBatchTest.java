package dev.harmony.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.harmony.workload.PolicyKey;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyBatchTest {

  private static ReplayWorld named(String name, ReplayWorld world) {
    return world.withPolicy(world.policy().withKey(new PolicyKey("test", name)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void servicesThatAreDecidedTogetherAreDecidedAsAlone(long seed) {
    int steps = 200;
    List<ReplayWorld> worlds =
        List.of(named("one", Worlds.rhythm(seed, steps)), named("other", Worlds.rhythm(9, steps)));
    PolicyBatch batch = PolicyBatch.of(worlds);
    batch.run(ReplayProgress.NONE);
    ContenderRun alone =
        HarmonyContender.run(worlds.get(0), cycle -> {}, ReplayProgress.NONE).run();
    for (int step = 0; step < steps; step++) {
      assertEquals(alone.desired(step), batch.runs().get(0).desired(step), "step " + step);
    }
  }

  @Test
  void refusesNoneTwoOfOneNameAndOtherGrids() {
    ReplayWorld world = Worlds.rhythm(1, 20);
    ReplayWorld longer = named("longer", Worlds.rhythm(1, 30));
    assertThrows(IllegalArgumentException.class, () -> PolicyBatch.of(List.of()));
    assertThrows(IllegalArgumentException.class, () -> PolicyBatch.of(List.of(world, world)));
    assertThrows(IllegalArgumentException.class, () -> PolicyBatch.of(List.of(world, longer)));
  }
}
