package dev.harmony.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.harmony.workload.ReplicaBounds;
import org.junit.jupiter.api.Test;

class TraceSizingTest {

  @Test
  void oneReplicaServesATwentiethOfTheMeanOfTheFirstHalf() {
    TraceSizing sizing = TraceSizing.of(Worlds.demand(30, 10, 500, 500));
    assertEquals(1, sizing.capacityPerReplica(), 1e-12);
    assertEquals(new ReplicaBounds(1, 90), sizing.bounds());
  }

  @Test
  void refusesATraceThatBeginsWithoutDemand() {
    assertThrows(IllegalArgumentException.class, () -> TraceSizing.of(Worlds.demand(0, 0, 5, 5)));
  }
}
