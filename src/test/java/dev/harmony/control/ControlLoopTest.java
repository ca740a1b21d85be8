package dev.harmony.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.decision.Decision;
import dev.harmony.plan.Constraint;
import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.Unit;
import dev.harmony.workload.Behavior;
import dev.harmony.workload.Policies;
import dev.harmony.workload.PolicyKey;
import dev.harmony.workload.ScalingPolicy;
import dev.harmony.workload.ScalingRatePolicy;
import dev.harmony.workload.ScalingRules;
import dev.harmony.workload.SelectPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ControlLoopTest {

  private static final ScalingPolicy FIRST = Services.policy("first", 0.99);
  private static final ScalingPolicy SECOND = Services.policy("second", 0.95);
  private static final double[] DEMAND = Services.rhythm(1, 150);

  private final FakeIndicatorSource indicators = new FakeIndicatorSource();
  private final FakeCluster cluster = new FakeCluster();
  private final List<Cycle> journal = new ArrayList<>();
  private int steps;
  private final InstantSource clock = () -> Services.at(steps);
  private final ControlLoop loop =
      new ControlLoop(indicators, cluster, journal::add, clock, new Autoscaler(1));

  ControlLoopTest() {
    indicators.serves(FIRST, Services.window(DEMAND));
    indicators.serves(SECOND, Services.window(DEMAND));
  }

  private List<Cycle> turn(ScalingPolicy... policies) {
    steps++;
    return loop.turn(List.of(policies));
  }

  private static PolicyKey key(Cycle cycle) {
    return cycle.snapshot().policy().key();
  }

  @Test
  void decidesEachPolicyOnceAndWritesItDown() {
    List<Cycle> cycles = turn(FIRST, SECOND);
    assertEquals(
        List.of(FIRST.key(), SECOND.key()), cycles.stream().map(ControlLoopTest::key).toList());
    assertEquals(cycles, journal);
    for (Cycle cycle : cycles) {
      assertEquals(Services.at(1), cycle.snapshot().now());
      assertEquals(1, cycle.snapshot().indicators().length());
    }
  }

  @Test
  void carriesOutWhatIsPlanned() {
    for (int turn = 0; turn < 120; turn++) {
      List<Cycle> cycles = turn(FIRST);
      assertEquals(cycles.get(0).plan().replicas(), cluster.replicas(FIRST));
    }
    assertTrue(cluster.applied().size() > 5);
    assertTrue(cluster.applied().size() < 120, "applies only changes");
  }

  @Test
  void remembersEachPolicyFromTurnToTurn() {
    Autoscaler autoscaler = new Autoscaler(1);
    Memory memory = Memory.EMPTY;
    int replicas = FakeCluster.REPLICAS;
    for (int turn = 0; turn < 110; turn++) {
      Cycle cycle = turn(FIRST).get(0);
      Snapshot snapshot =
          Services.snapshot(
              FIRST, Services.window(DEMAND), steps, Services.ready(replicas), memory);
      Cycle expected = autoscaler.evaluate(List.of(snapshot)).get(0);
      assertEquals(expected.decision(), cycle.decision());
      assertEquals(expected.plan(), cycle.plan());
      memory = expected.memory();
      replicas = expected.plan().replicas();
    }
  }

  @Test
  void leavesAPolicyWithoutMetricsAsItIsAndServesTheOthers() {
    turn(FIRST, SECOND);
    indicators.reaches(FIRST, false);
    int before = cluster.replicas(FIRST);
    for (int turn = 0; turn < 3; turn++) {
      List<Cycle> cycles = turn(FIRST, SECOND);
      assertEquals(List.of(SECOND.key()), cycles.stream().map(ControlLoopTest::key).toList());
      assertEquals(before, cluster.replicas(FIRST));
    }
    assertEquals(5, journal.size());
  }

  @Test
  void learnsWhatItMissedWhenTheMetricsAreBack() {
    turn(FIRST);
    indicators.reaches(FIRST, false);
    for (int turn = 0; turn < 5; turn++) {
      turn(FIRST);
    }
    indicators.reaches(FIRST, true);
    Cycle cycle = turn(FIRST).get(0);
    long until = cycle.memory().learnt().orElseThrow().newest().rehearsal().until();
    assertEquals(Services.at(7).toEpochMilli(), until);
  }

  @Test
  void leavesAPolicyWhoseWorkloadIsNotSeenAsItIs() {
    cluster.hides(FIRST);
    assertEquals(
        List.of(SECOND.key()), turn(FIRST, SECOND).stream().map(ControlLoopTest::key).toList());
    cluster.serves(FIRST);
    assertEquals(2, turn(FIRST, SECOND).size());
  }

  @Test
  void aRefusedPlanDoesNotDisturbOtherPolicies() {
    indicators.serves(FIRST, Services.window(250, 250, 250));
    indicators.serves(SECOND, Services.window(250, 250, 250));
    cluster.refuses(FIRST);
    List<Cycle> cycles = turn(FIRST, SECOND);
    assertEquals(2, cycles.size());
    assertEquals(2, journal.size());
    assertEquals(List.of(SECOND.key()), cluster.applied());
    assertEquals(FakeCluster.REPLICAS, cluster.replicas(FIRST));
    cluster.serves(FIRST);
    turn(FIRST, SECOND);
    assertTrue(cluster.replicas(FIRST) > FakeCluster.REPLICAS);
  }

  /** The policy allows four more replicas in ten minutes. */
  @Test
  void aRefusedPlanUsesUpNoRate() {
    ScalingRules upwards =
        new ScalingRules(
            Duration.ZERO,
            SelectPolicy.MAX,
            List.of(ScalingRatePolicy.ofPods(4, Duration.ofMinutes(10))),
            OptionalDouble.empty());
    Behavior behavior = new Behavior(upwards, ScalingRules.ofScaleDownDefaults());
    ScalingPolicy slow = Policies.withBehavior(FIRST, behavior);
    indicators.serves(slow, Services.window(250, 250, 250, 250));
    cluster.refuses(slow);
    assertEquals(16, turn(slow).get(0).plan().replicas());
    cluster.serves(slow);
    assertEquals(16, turn(slow).get(0).plan().replicas());
    Cycle last = turn(slow).get(0);
    assertEquals(16, last.plan().replicas());
    assertTrue(last.plan().constraints().contains(Constraint.BEHAVIOR_POLICY));
  }

  @Test
  void anEmptyWindowHolds() {
    Instant start = Services.START;
    List<Cycle> cycles = loop.turn(List.of(FIRST));
    assertEquals(start, cycles.get(0).snapshot().now());
    assertTrue(cycles.get(0).decision() instanceof Decision.Hold);
    assertEquals(List.of(), cluster.applied());
  }

  @Test
  void hasNothingToDoWithoutPolicies() {
    assertEquals(List.of(), turn());
    assertEquals(List.of(), journal);
  }

  @Test
  void aSourceThatLacksTheDemandIsABugAndSurfaces() {
    IndicatorWindow other =
        IndicatorWindow.of(
            Services.window(1, 2).grid(),
            List.of(Indicator.gauge("other", Unit.DIMENSIONLESS)),
            new double[][] {{1, 2}});
    indicators.serves(FIRST, other);
    assertThrows(IllegalArgumentException.class, () -> turn(FIRST));
  }
}
