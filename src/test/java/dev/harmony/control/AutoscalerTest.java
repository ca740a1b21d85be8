package dev.harmony.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.decision.Decision;
import dev.harmony.decision.Reason;
import dev.harmony.forecast.Forecast;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.workload.ClusterState;
import dev.harmony.workload.Mode;
import dev.harmony.workload.ReplicaBounds;
import dev.harmony.workload.ScalingPolicy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutoscalerTest {

  private static LivedService service(ScalingPolicy policy, double... values) {
    return new LivedService(policy, Services.window(values), 12);
  }

  private static void assertSameCycles(List<Cycle> expected, List<Cycle> actual) {
    assertEquals(expected.size(), actual.size());
    for (int index = 0; index < expected.size(); index++) {
      assertEquals(expected.get(index).decision(), actual.get(index).decision(), "turn " + index);
      assertEquals(expected.get(index).plan(), actual.get(index).plan(), "turn " + index);
      assertEquals(expected.get(index).budget(), actual.get(index).budget(), "turn " + index);
    }
  }

  private static Rehearsal rehearsal(Cycle cycle) {
    return cycle.memory().learnt().orElseThrow().newest().rehearsal();
  }

  private static Steering steering(Cycle cycle) {
    return cycle.memory().learnt().orElseThrow().steering();
  }

  @Test
  void holdsWhenNothingWasEverObserved() {
    LivedService service = service(Services.POLICY);
    Cycle cycle = new Autoscaler(1).evaluate(List.of(service.snapshot(0))).get(0);
    assertEquals(new Decision.Hold(12, Reason.METRICS_MISSING, Optional.empty()), cycle.decision());
    assertEquals(List.of(), cycle.plan().actions());
    assertEquals(Memory.EMPTY, cycle.memory());
    assertEquals(Optional.empty(), cycle.forecast());
  }

  @Test
  void withdrawsNoRequestWhileNothingIsObserved() {
    IndicatorWindow silent = Services.window(Double.NaN, Double.NaN);
    ClusterState asked = new ClusterState(9, 4, List.of(Services.START), 0);
    for (int steps = 0; steps <= 2; steps++) {
      Snapshot snapshot = Services.snapshot(Services.POLICY, silent, steps, asked, Memory.EMPTY);
      Cycle cycle = new Autoscaler(1).evaluate(List.of(snapshot)).get(0);
      assertTrue(cycle.plan().replicas() >= 9, "asks for " + cycle.plan().replicas());
    }
  }

  @Test
  void remembersWhatWasViolatedWhileNothingIsObserved() {
    double[] values = Services.rhythm(1, 30);
    Arrays.fill(values, 300);
    LivedService service = service(Services.POLICY, values).live(new Autoscaler(1), 0, 30);
    Snapshot blind =
        new Snapshot(
            Services.at(31),
            Services.POLICY,
            Services.window(),
            Services.ready(30),
            service.memory());
    Cycle cycle = new Autoscaler(1).evaluate(List.of(blind)).get(0);
    assertEquals(service.cycles().get(30).budget(), cycle.budget());
    assertTrue(cycle.budget().realizedRatio() > 0);
    assertEquals(service.memory(), cycle.memory());
  }

  @Test
  void actsReactivelyBeforeThereIsAForecast() {
    Cycle cycle = LivedService.cycles(1, Services.POLICY, 200, 200).get(2);
    assertEquals(Optional.empty(), cycle.forecast());
    assertEquals(Reason.NO_FORECAST, cycle.decision().reason());
    assertEquals(29, cycle.decision().wantedReplicas());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void theSameSeedGivesTheSameCycles(long seed) {
    double[] values = Services.withGaps(seed, Services.rhythm(seed, 160));
    assertSameCycles(
        LivedService.cycles(seed, Services.POLICY, values),
        LivedService.cycles(seed, Services.POLICY, values));
  }

  @Test
  void anotherSeedDrawsOtherPaths() {
    double[] values = Services.rhythm(1, 120);
    Forecast one =
        LivedService.cycles(1, Services.POLICY, values).get(120).forecast().orElseThrow();
    Forecast other =
        LivedService.cycles(2, Services.POLICY, values).get(120).forecast().orElseThrow();
    boolean differs = false;
    for (int step = 0; step < one.steps(); step++) {
      differs |= !Arrays.equals(one.marginal(step, 0), other.marginal(step, 0));
    }
    assertTrue(differs);
  }

  @Test
  void aRestartFromItsMemoryChangesNothing() {
    double[] values = Services.withGaps(3, Services.rhythm(3, 260));
    List<Cycle> expected = LivedService.cycles(5, Services.POLICY, values);
    LivedService restarted = service(Services.POLICY, values).live(new Autoscaler(5), 0, 90);
    restarted.live(new Autoscaler(5), 91, 91).live(new Autoscaler(5), 92, 200);
    restarted.live(new Autoscaler(5), 201, 260);
    assertSameCycles(expected, restarted.cycles());
  }

  @Test
  void policiesThatDifferInToleranceShareTheWorkAndDecideAsAlone() {
    double[] values = Services.withGaps(4, Services.rhythm(4, 200));
    List<ScalingPolicy> policies =
        List.of(
            Services.policy("loose", 0.9),
            Services.policy("usual", 0.99),
            Services.policy("strict", 0.999));
    List<LivedService> together = new ArrayList<>();
    policies.forEach(policy -> together.add(service(policy, values)));
    Autoscaler shared = new Autoscaler(6);
    for (int steps = 0; steps <= values.length; steps++) {
      int now = steps;
      List<Cycle> cycles =
          shared.evaluate(together.stream().map(each -> each.snapshot(now)).toList());
      for (int index = 0; index < together.size(); index++) {
        together.get(index).follow(cycles.get(index));
      }
    }
    for (int index = 0; index < policies.size(); index++) {
      List<Cycle> alone = LivedService.cycles(6, policies.get(index), values);
      assertSameCycles(alone, together.get(index).cycles());
      assertSame(
          rehearsal(together.get(0).cycles().get(values.length)),
          rehearsal(together.get(index).cycles().get(values.length)));
    }
  }

  @Test
  void missedStepsAreLivedThroughOneByOne() {
    double[] values = Services.withGaps(7, Services.rhythm(7, 250));
    IndicatorWindow window = Services.window(values);
    ClusterState plenty = Services.ready(30);
    Autoscaler patient = new Autoscaler(8);
    Memory memory = Memory.EMPTY;
    for (int steps = 1; steps <= 250; steps++) {
      Snapshot snapshot = Services.snapshot(Services.POLICY, window, steps, plenty, memory);
      memory = patient.evaluate(List.of(snapshot)).get(0).memory();
    }
    Cycle late =
        new Autoscaler(8)
            .evaluate(
                List.of(Services.snapshot(Services.POLICY, window, 250, plenty, Memory.EMPTY)))
            .get(0);
    Learnt expected = memory.learnt().orElseThrow();
    Learnt caughtUp = late.memory().learnt().orElseThrow();
    assertEquals(expected.steering().ranks(), caughtUp.steering().ranks());
    assertEquals(expected.steering().leader(), caughtUp.steering().leader());
    List<Shadow<?>> shadows = expected.newest().rehearsal().shadows();
    for (int index = 0; index < shadows.size(); index++) {
      Shadow<?> shadow = caughtUp.newest().rehearsal().shadows().get(index);
      assertEquals(shadows.get(index).account(), shadow.account());
      assertEquals(shadows.get(index).fleet().state(), shadow.fleet().state());
      assertEquals(shadows.get(index).state(), shadow.state());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void missingMetricsNeverScaleDown(long seed) {
    double[] values = Services.rhythm(seed, 300);
    Arrays.fill(values, 200, 240, 5);
    double[] seen = Services.withGaps(seed, values);
    List<Cycle> cycles = LivedService.cycles(seed, Services.POLICY, seen);
    int silent = 0;
    for (int steps = 1; steps <= seen.length; steps++) {
      Cycle cycle = cycles.get(steps);
      if (Double.isNaN(seen[steps - 1])) {
        silent++;
        assertEquals(Reason.METRICS_MISSING, cycle.decision().reason());
        assertTrue(cycle.plan().replicas() >= cycle.snapshot().cluster().desired());
      }
    }
    assertTrue(silent > 20, silent + " silent steps");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void staysWithinTheBounds(long seed) {
    ScalingPolicy narrow = Services.POLICY.withBounds(new ReplicaBounds(8, 13));
    for (Cycle cycle : LivedService.cycles(seed, narrow, Services.rhythm(seed, 200))) {
      assertTrue(cycle.plan().replicas() >= 8 && cycle.plan().replicas() <= 13);
    }
  }

  @Test
  void saysWhenTheMostAllowedIsNotEnough() {
    ScalingPolicy narrow = Services.POLICY.withBounds(new ReplicaBounds(1, 5));
    Cycle cycle = LivedService.cycles(1, narrow, Services.rhythm(1, 100)).get(100);
    Decision.Infeasible infeasible = assertInstanceOf(Decision.Infeasible.class, cycle.decision());
    assertEquals(5, infeasible.wantedReplicas());
    assertEquals(6, infeasible.neededReplicas());
  }

  @Test
  void decidesInPreviewWithoutActing() {
    ScalingPolicy preview = Services.POLICY.withMode(Mode.PREVIEW);
    List<Cycle> cycles = LivedService.cycles(1, preview, Services.rhythm(1, 150));
    assertTrue(cycles.stream().allMatch(cycle -> cycle.plan().actions().isEmpty()));
    assertTrue(cycles.stream().anyMatch(cycle -> cycle.decision() instanceof Decision.Scale));
  }

  @Test
  void askingTwiceInOneStepLearnsNothingTwice() {
    double[] values = Services.rhythm(9, 100);
    LivedService service = service(Services.POLICY, values).live(new Autoscaler(3), 0, 99);
    Autoscaler autoscaler = new Autoscaler(3);
    Cycle first = autoscaler.evaluate(List.of(service.snapshot(100))).get(0);
    Snapshot again =
        new Snapshot(
            Services.at(100).plusSeconds(15),
            Services.POLICY,
            first.snapshot().indicators(),
            first.snapshot().cluster(),
            first.memory());
    Cycle second = autoscaler.evaluate(List.of(again)).get(0);
    assertSame(rehearsal(first), rehearsal(second));
    assertEquals(steering(first), steering(second));
    assertEquals(first.decision(), second.decision());
  }

  @Test
  void learnsOnAfterAPauseLongerThanItsWindow() {
    double[] values = Services.rhythm(5, 400);
    IndicatorWindow window = Services.window(values);
    Autoscaler autoscaler = new Autoscaler(1);
    Snapshot before =
        Services.snapshot(Services.POLICY, window, 100, Services.ready(12), Memory.EMPTY);
    Memory memory = autoscaler.evaluate(List.of(before)).get(0).memory();
    Snapshot after =
        new Snapshot(
            Services.at(400), Services.POLICY, window.slice(300, 400), Services.ready(12), memory);
    Cycle cycle = autoscaler.evaluate(List.of(after)).get(0);
    assertEquals(Services.at(400).toEpochMilli(), rehearsal(cycle).until());
    assertTrue(cycle.forecast().isPresent());
    for (Shadow<?> shadow : rehearsal(cycle).shadows()) {
      assertTrue(Double.isFinite(shadow.account().violationRatio()));
      assertEquals(Services.at(400).toEpochMilli(), shadow.fleet().now());
    }
  }
}
