package dev.harmony.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.decision.Reason;
import dev.harmony.forecast.FakeForecaster;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.workload.ScalingPolicy;
import dev.harmony.workload.Trust;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A trained model beside the pools of an {@link Autoscaler}. */
class TrainedModelTest {

  private static final int STEPS = 200;
  private static final double[] VALUES = Services.rhythm(1, STEPS);

  private final FakeForecaster forecaster = FakeForecaster.ofSense();
  private final ForecastModel model = new ForecastModel("fake", "r1", forecaster);
  private final Autoscaler autoscaler = new Autoscaler(7, settings -> Optional.of(model));

  private static Snapshot snapshot(ScalingPolicy policy, IndicatorWindow window, int steps) {
    return Services.snapshot(policy, window, steps, Services.ready(12), Memory.EMPTY);
  }

  private static ModelOutcome outcome(Cycle cycle) {
    return cycle.model().orElseThrow().outcome();
  }

  private static void assertSameDecisions(List<Cycle> expected, List<Cycle> actual) {
    assertEquals(
        expected.stream().map(Cycle::decision).toList(),
        actual.stream().map(Cycle::decision).toList());
  }

  @Test
  void isAskedOnceForAllPolicies() {
    IndicatorWindow other = Services.window(Services.rhythm(2, STEPS));
    autoscaler.evaluate(
        List.of(
            snapshot(Services.policy("one", 0.99), Services.window(VALUES), 1),
            snapshot(Services.policy("other", 0.99), other, 1)));
    assertEquals(List.of(2), forecaster.calls());
  }

  @Test
  void isAskedOnceForPoliciesThatSeeTheSame() {
    IndicatorWindow window = Services.window(VALUES);
    autoscaler.evaluate(
        List.of(
            snapshot(Services.policy("loose", 0.9), window, 1),
            snapshot(Services.policy("strict", 0.999), window, 1)));
    assertEquals(List.of(1), forecaster.calls());
  }

  @Test
  void isAskedInBatchesAboutStepsThatWereMissed() {
    double[] values = Services.rhythm(3, 600);
    Cycle cycle =
        autoscaler
            .evaluate(List.of(snapshot(Services.POLICY, Services.window(values), 600)))
            .get(0);
    assertEquals(List.of(256, 256, 88), forecaster.calls());
    assertEquals(ModelOutcome.ANSWERED, outcome(cycle));
  }

  @Test
  void isNotAskedTwiceInOneStep() {
    LivedService service = new LivedService(Services.POLICY, Services.window(VALUES), 12);
    service.live(autoscaler, 0, 10);
    Cycle again = autoscaler.evaluate(List.of(service.snapshot(10))).get(0);
    assertEquals(10, forecaster.calls().size());
    assertEquals(ModelOutcome.ANSWERED, outcome(again));
  }

  @Test
  void isNotAskedAboutStepsThatWereNotObserved() {
    List<Cycle> cycles = LivedService.cycles(autoscaler, Services.POLICY, 100, Double.NaN, 100);
    assertEquals(
        List.of(ModelOutcome.ANSWERED, ModelOutcome.NOT_ASKED, ModelOutcome.ANSWERED),
        cycles.stream().skip(1).map(TrainedModelTest::outcome).toList());
    assertEquals(List.of(1, 1), forecaster.calls());
  }

  @Test
  void isNotAskedWhereForecastsAreNeverTrusted() {
    List<Cycle> cycles =
        LivedService.cycles(autoscaler, Services.trusted(Trust.NEVER), 100, 110, 120);
    assertEquals(List.of(), forecaster.calls());
    assertTrue(cycles.stream().allMatch(cycle -> cycle.model().isEmpty()));
  }

  @Test
  void changesNothingWhileItAlwaysFails() {
    forecaster.failNext(Integer.MAX_VALUE);
    List<Cycle> cycles = LivedService.cycles(autoscaler, Services.POLICY, VALUES);
    assertSameDecisions(LivedService.cycles(7, Services.POLICY, VALUES), cycles);
    assertEquals(ModelOutcome.FAILED, outcome(cycles.get(STEPS)));
    assertEquals("fake", cycles.get(STEPS).model().orElseThrow().name());
  }

  @Test
  void changesNothingWhereItIsNotThere() {
    Autoscaler without =
        new Autoscaler(
            7,
            settings -> {
              throw new ForecastModelException("gone", "no such folder", new IOException());
            });
    List<Cycle> cycles = LivedService.cycles(without, Services.POLICY, VALUES);
    assertSameDecisions(LivedService.cycles(7, Services.POLICY, VALUES), cycles);
    assertEquals(ModelOutcome.UNAVAILABLE, outcome(cycles.get(STEPS)));
    assertEquals("gone", cycles.get(STEPS).model().orElseThrow().name());
  }

  @Test
  void nothingIsReleasedForOneHorizonAfterItIsLost() {
    int lost = 240;
    int regained = lost + RehearsalModel.of(Services.POLICY).horizon().steps();
    double[] values = Services.rhythm(1, 330);
    ScalingPolicy policy = Services.trusted(Trust.ALWAYS).withTarget(0.8);
    LivedService service = new LivedService(policy, Services.window(values), 12);
    service.live(autoscaler, 0, lost);
    forecaster.failNext(Integer.MAX_VALUE);
    List<Cycle> cycles = service.live(autoscaler, lost + 1, values.length).cycles();
    for (int step = lost + 1; step <= regained; step++) {
      Cycle cycle = cycles.get(step);
      assertTrue(cycle.plan().replicas() >= cycle.snapshot().cluster().desired(), "step " + step);
    }
    assertTrue(keeps(cycles.subList(lost + 1, regained + 1)));
    assertFalse(keeps(cycles.subList(regained + 1, values.length + 1)));
  }

  private static boolean keeps(List<Cycle> cycles) {
    return cycles.stream().anyMatch(cycle -> cycle.decision().reason() == Reason.MODEL_MISSING);
  }

  @Test
  void theSameSeedGivesTheSameCycles() {
    Autoscaler again = new Autoscaler(7, settings -> Optional.of(model));
    assertSameDecisions(
        LivedService.cycles(autoscaler, Services.POLICY, VALUES),
        LivedService.cycles(again, Services.POLICY, VALUES));
  }

  @Test
  void aRestartFromItsMemoryChangesNothing() {
    List<Cycle> expected = LivedService.cycles(autoscaler, Services.POLICY, VALUES);
    LivedService restarted = new LivedService(Services.POLICY, Services.window(VALUES), 12);
    restarted.live(autoscaler, 0, 90);
    restarted.live(new Autoscaler(7, settings -> Optional.of(model)), 91, STEPS);
    assertSameDecisions(expected, restarted.cycles());
  }
}
