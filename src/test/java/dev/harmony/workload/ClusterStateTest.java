package dev.harmony.workload;

import static dev.harmony.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterStateTest {

  private static final Instant NOW = Instant.parse("2024-01-01T00:00:00Z");

  @Test
  void everyReplicaThatExistsCountsWhateverItsStage() {
    assertEquals(6, new ClusterState(9, 3, List.of(NOW, NOW), 1).total());
    assertEquals(0, new ClusterState(4, 0, List.of(), 0).total());
  }

  @Test
  void countsAreNotNegative() {
    assertRefused(
        "counts must not be negative, but are desired -1, ready 0, pending 0",
        () -> new ClusterState(-1, 0, List.of(), 0));
    assertRefused(
        "counts must not be negative, but are desired 0, ready -1, pending 0",
        () -> new ClusterState(0, -1, List.of(), 0));
    assertRefused(
        "counts must not be negative, but are desired 0, ready 0, pending -1",
        () -> new ClusterState(0, 0, List.of(), -1));
  }

  @Test
  void startsAreListedOldestFirst() {
    assertRefused(
        "starting must be ordered, oldest first",
        () -> new ClusterState(2, 0, List.of(NOW, NOW.minusSeconds(1)), 0));
  }

  @Test
  void startsAreCopied() {
    List<Instant> starting = new ArrayList<>(List.of(NOW));
    ClusterState cluster = new ClusterState(1, 0, starting, 0);
    starting.clear();

    assertEquals(1, cluster.total());
    assertThrows(UnsupportedOperationException.class, () -> cluster.starting().clear());
  }
}
