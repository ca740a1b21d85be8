package dev.harmony.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.series.TimeGrid;
import dev.harmony.workload.ScalingPolicy;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedStartsTest {

  private static final long START = Worlds.START.toEpochMilli();
  private static final ScalingPolicy POLICY = Worlds.rhythm(1, 10).policy();

  @Test
  void theSameReplicaMeetsTheSameFateWhoeverAsks() {
    SimulationSettings settings = SimulationSettings.of(POLICY, 7);
    long asked = START + 15_000;
    long ready = SimulatedStarts.of(settings, "a").readyAt(asked, 2, 5);
    assertEquals(ready, SimulatedStarts.of(settings, "a").readyAt(asked, 2, 9));
    assertEquals(ready + 30_000, SimulatedStarts.of(settings, "a").readyAt(asked + 30_000, 2, 5));
    assertNotEquals(ready, SimulatedStarts.of(settings, "a").readyAt(asked, 3, 5));
    assertNotEquals(ready, SimulatedStarts.of(settings, "b").readyAt(asked, 2, 5));
    assertNotEquals(ready, SimulatedStarts.of(settings.withSeed(8), "a").readyAt(asked, 2, 5));
  }

  @Test
  void leadTimesHaveTheQuantilesAsked() {
    SimulatedStarts starts = SimulatedStarts.of(SimulationSettings.of(POLICY, 3), "a");
    double[] seconds = sorted(starts, 0);
    assertEquals(240, seconds[seconds.length / 2], 8);
    assertEquals(480, seconds[seconds.length * 95 / 100], 20);
  }

  @Test
  void aReplicaBeyondTheReservedOnesWaitsForANodeToo() {
    SimulationSettings settings = SimulationSettings.of(POLICY, 3).withPool(4, 8);
    SimulatedStarts starts = SimulatedStarts.of(settings, "a");
    double[] reserved = sorted(starts, 3);
    double[] bought = sorted(starts, 4);
    assertEquals(240, reserved[reserved.length / 2], 8);
    assertTrue(bought[bought.length / 2] > 240 + 95);
    assertEquals(8, starts.poolLimit());
  }

  @Test
  void failedAttemptsCostFurtherStarts() {
    ScalingPolicy policy = Worlds.policy(1, 9, 100);
    SimulationSettings settings =
        SimulationSettings.of(policy, 3).withPodStartFailureProbability(0.25);
    double[] seconds = sorted(SimulatedStarts.of(settings, "a"), 0);
    double mean = Arrays.stream(seconds).average().orElseThrow();
    assertEquals(100 / (1 - 0.25), mean, 3);
    assertEquals(100, seconds[0], 0.01);
    assertEquals(200, seconds[seconds.length * 80 / 100], 0.01);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void nothingIsReadySoonerThanTheShortestLeadTime(long seed) {
    SimulatedStarts starts =
        SimulatedStarts.of(
            SimulationSettings.of(POLICY, seed).withPodStartFailureProbability(0.1), "a");
    TimeGrid grid = new TimeGrid(Worlds.START, Worlds.STEP, 300);
    long shortest = starts.shortestLeadTime(grid).toMillis();
    long least = Long.MAX_VALUE;
    for (int minute = 0; minute < 300; minute++) {
      for (int index = 0; index < 700; index++) {
        long asked = START + 60_000L * minute + 15_000;
        least = Math.min(least, starts.readyAt(asked, index, 0) - asked);
      }
    }
    assertTrue(shortest <= least && shortest > 0, shortest + " and " + least);
  }

  private static double[] sorted(SimulatedStarts starts, int existing) {
    double[] seconds = new double[20_000];
    for (int each = 0; each < seconds.length; each++) {
      long asked = START + 60_000L * (each / 4);
      seconds[each] = (starts.readyAt(asked, each % 4, existing) - asked) / 1000.0;
    }
    Arrays.sort(seconds);
    return seconds;
  }
}
