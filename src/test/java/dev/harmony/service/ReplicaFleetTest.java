package dev.harmony.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.harmony.workload.ClusterState;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplicaFleetTest {

  private static final long SECOND = 1000;
  private static final long MINUTE = 60 * SECOND;
  private static final long DRAIN = 30 * SECOND;
  private static final StartProcess IN_90_SECONDS = (at, index, existing) -> at + 90 * SECOND;

  @Test
  void aStartedReplicaIsPaidFromItsRequestAndServesFromItsReadiness() {
    ReplicaFleet fleet = ReplicaFleet.ofReady(0, 2, DRAIN).scaleTo(3, IN_90_SECONDS);

    FleetStep first = fleet.advance(MINUTE);
    assertEquals(2, first.readyAverage());
    assertEquals(3 * 60, first.replicaSeconds());

    FleetStep second = first.fleet().advance(2 * MINUTE);
    assertEquals(2.5, second.readyAverage());
    assertEquals(3 * 60, second.replicaSeconds());
    assertEquals(3, second.fleet().ready());
  }

  @Test
  void aReleasedReplicaIsPaidUntilItsDrainEnds() {
    ReplicaFleet fleet = ReplicaFleet.ofReady(0, 3, DRAIN).scaleTo(1, IN_90_SECONDS);

    FleetStep first = fleet.advance(MINUTE);
    assertEquals(1, first.readyAverage());
    assertEquals(60 + 2 * 30, first.replicaSeconds());
    assertEquals(60, first.fleet().advance(2 * MINUTE).replicaSeconds());
  }

  @Test
  void releasesTakePendingThenStartingThenReadyReplicas() {
    StartProcess ofThree = limited(3);
    ReplicaFleet fleet = ReplicaFleet.ofReady(0, 2, DRAIN).scaleTo(5, ofThree);
    assertEquals(new ClusterState(5, 2, List.of(Instant.EPOCH), 2), fleet.state());

    assertEquals(
        new ClusterState(3, 2, List.of(Instant.EPOCH), 0), fleet.scaleTo(3, ofThree).state());
    assertEquals(new ClusterState(1, 1, List.of(), 0), fleet.scaleTo(1, ofThree).state());
  }

  @Test
  void aPendingReplicaCostsNothing() {
    ReplicaFleet fleet = ReplicaFleet.ofReady(0, 1, DRAIN).scaleTo(4, limited(1));
    assertEquals(60, fleet.advance(MINUTE).replicaSeconds());
    assertEquals(3, fleet.pending());
  }

  @Test
  void theObservedStateIsSharedWhileNothingChanges() {
    ReplicaFleet fleet = ReplicaFleet.ofReady(0, 1, DRAIN);
    ClusterState state = fleet.state();
    assertSame(state, fleet.advance(MINUTE).fleet().state());
    assertEquals(2, fleet.scaleTo(2, IN_90_SECONDS).state().desired());
  }

  @Test
  void timeDoesNotRunBackwards() {
    ReplicaFleet fleet = ReplicaFleet.ofReady(MINUTE, 1, DRAIN);
    assertThrows(IllegalArgumentException.class, () -> fleet.advance(MINUTE - 1));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void countsAndCostsAreThoseOfAFleetCountedSecondBySecond(long seed) {
    Random random = new Random(seed);
    StartProcess starts = randomStarts(seed, 3 + random.nextInt(8));
    int ready = random.nextInt(4);
    ReplicaFleet fleet = ReplicaFleet.ofReady(0, ready, DRAIN);
    NaiveFleet naive = new NaiveFleet(0, ready, DRAIN);
    for (int event = 0; event < 60; event++) {
      int desired = random.nextInt(12);
      fleet = fleet.scaleTo(desired, starts);
      naive.scaleTo(desired, starts);
      long to = fleet.now() + (1 + random.nextInt(90)) * SECOND;
      double seconds = (to - fleet.now()) / (double) SECOND;
      FleetStep step = fleet.advance(to);
      double[] counted = naive.advance(to);
      assertEquals(counted[0], step.readyAverage() * seconds, 1e-6, "ready, seed " + seed);
      assertEquals(counted[1], step.replicaSeconds(), 1e-6, "paid, seed " + seed);
      fleet = step.fleet();
      assertEquals(naive.ready(), fleet.ready());
      assertEquals(naive.total(), fleet.total());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void advancingInPiecesIsTheSameAsAtOnce(long seed) {
    Random random = new Random(seed);
    ReplicaFleet fleet =
        ReplicaFleet.ofReady(0, 4, DRAIN).scaleTo(2, IN_90_SECONDS).scaleTo(7, IN_90_SECONDS);
    FleetStep whole = fleet.advance(5 * MINUTE);
    double ready = 0;
    double paid = 0;
    ReplicaFleet piecewise = fleet;
    while (piecewise.now() < 5 * MINUTE) {
      long to = Math.min(5 * MINUTE, piecewise.now() + 1 + random.nextInt(40_000));
      FleetStep piece = piecewise.advance(to);
      ready += piece.readyAverage() * (to - piecewise.now());
      paid += piece.replicaSeconds();
      piecewise = piece.fleet();
    }
    assertEquals(whole.readyAverage(), ready / (5 * MINUTE), 1e-9);
    assertEquals(whole.replicaSeconds(), paid, 1e-9);
    assertEquals(whole.fleet().state(), piecewise.state());
  }

  private static StartProcess limited(int limit) {
    return randomStarts(0, limit);
  }

  private static StartProcess randomStarts(long seed, int limit) {
    return new StartProcess() {
      @Override
      public long readyAt(long requestedAt, int indexInMinute, int existing) {
        long minute = requestedAt / MINUTE;
        int lead = new Random(seed + 31 * minute + 977L * indexInMinute).nextInt(200);
        return requestedAt + (1 + lead + 5L * existing) * SECOND;
      }

      @Override
      public int poolLimit() {
        return limit;
      }
    };
  }
}
