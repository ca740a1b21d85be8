package dev.harmony.decision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.harmony.capacity.LeadTimePosterior;
import dev.harmony.workload.ClusterState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplicaOutlookTest {

  private static final Instant NOW = SmallProblem.NOW;
  private static final Duration STEP = SmallProblem.STEP;

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void weighsEveryOutcomeOfTheReplicasThatStart(long seed) {
    Random random = new Random(seed);
    List<Instant> starting = new ArrayList<>();
    for (int index = random.nextInt(9); index > 0; index--) {
      starting.add(NOW.minusSeconds(40L * index));
    }
    int pending = random.nextInt(3);
    int ready = random.nextInt(5);
    ClusterState cluster = new ClusterState(0, ready, starting, pending);
    LeadTimePosterior leadTime = new ArbitraryLeadTime(seed, false);
    double[] risk = random.doubles(2 + random.nextInt(12)).toArray();
    int step = random.nextInt(3);

    double[] expected = ReplicaOutlook.of(cluster, NOW, leadTime, STEP, 3).expected(step, risk);

    assertEquals(cluster.total() + 1, expected.length);
    Duration middle = STEP.multipliedBy(step).plusSeconds(30);
    for (int kept = 0; kept <= cluster.total(); kept++) {
      List<Double> probabilities = new ArrayList<>();
      for (int index = 0; index < Math.min(kept - ready, starting.size()); index++) {
        Duration age = Duration.between(starting.get(index), NOW);
        probabilities.add(leadTime.readyWithin(age, middle));
      }
      assertEquals(
          enumerated(Math.min(kept, ready), probabilities, risk), expected[kept], 1e-12, "" + kept);
    }
  }

  private static double enumerated(int ready, List<Double> probabilities, double[] risk) {
    double sum = 0;
    for (int outcome = 0; outcome < 1 << probabilities.size(); outcome++) {
      double probability = 1;
      for (int index = 0; index < probabilities.size(); index++) {
        double readiness = probabilities.get(index);
        probability *= (outcome >> index & 1) == 1 ? readiness : 1 - readiness;
      }
      int serving = ready + Integer.bitCount(outcome);
      sum += probability * risk[Math.min(serving, risk.length - 1)];
    }
    return sum;
  }

  @Test
  void aReplicaServesFromTheStepInWhoseMiddleItIsReady() {
    ClusterState cluster = new ClusterState(3, 2, List.of(NOW.minusSeconds(60)), 0);
    ReplicaOutlook outlook =
        ReplicaOutlook.of(cluster, NOW, new FixedLeadTime(Duration.ofSeconds(150)), STEP, 3);
    double[] risk = {30, 20, 10, 0};

    assertArrayEquals(new double[] {30, 20, 10, 10}, outlook.expected(0, risk));
    assertArrayEquals(new double[] {30, 20, 10, 0}, outlook.expected(1, risk));
  }

  @Test
  void replicasWithoutANodeAreNotExpectedToServe() {
    ClusterState cluster = new ClusterState(3, 1, List.of(), 2);
    ReplicaOutlook outlook = ReplicaOutlook.of(cluster, NOW, new FixedLeadTime(STEP), STEP, 2);

    assertArrayEquals(
        new double[] {30, 20, 20, 20}, outlook.expected(1, new double[] {30, 20, 10, 0}));
  }

  @Test
  void countsBeyondTheRiskCostAsMuchAsItsLast() {
    ClusterState cluster = new ClusterState(4, 2, Collections.nCopies(2, NOW.minus(STEP)), 0);
    ReplicaOutlook outlook = ReplicaOutlook.of(cluster, NOW, new FixedLeadTime(STEP), STEP, 1);

    assertArrayEquals(new double[] {5, 1, 1, 1, 1}, outlook.expected(0, new double[] {5, 1}));
  }

  @Test
  void noReplicasHaveOneOutcome() {
    ClusterState none = new ClusterState(0, 0, List.of(), 0);
    ReplicaOutlook outlook = ReplicaOutlook.of(none, NOW, new FixedLeadTime(STEP), STEP, 1);

    assertArrayEquals(new double[] {7}, outlook.expected(0, new double[] {7, 3}));
  }
}
