package dev.harmony.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.control.Cycle;
import dev.harmony.decision.Reason;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HarmonyContenderTest {

  private static final int STEPS = 260;

  @Test
  void theLoopTurnsOnceAStepAndItsPlansAreCarriedOut() {
    ReplayWorld world = Worlds.rhythm(1, STEPS);
    List<Cycle> journal = new ArrayList<>();
    HarmonyRun harmony = HarmonyContender.run(world, journal::add, ReplayProgress.NONE);
    assertEquals(STEPS, journal.size());
    assertEquals(STEPS, harmony.decisions().size());
    for (int step = 0; step < STEPS; step++) {
      DecisionRow row = harmony.decisions().get(step);
      assertEquals(world.demand().grid().instant(step), row.at());
      assertEquals(row.replicas(), harmony.run().desired(step));
      assertEquals(row.changes(), harmony.run().changed(step));
    }
  }

  @Test
  void aDecisionKnowsCompleteStepsOnly() {
    List<Cycle> journal = new ArrayList<>();
    HarmonyContender.run(Worlds.rhythm(2, 20), journal::add, ReplayProgress.NONE);
    for (int step = 0; step < journal.size(); step++) {
      assertEquals(step, journal.get(step).snapshot().indicators().length());
    }
  }

  @Test
  void slowMetricsAreKnownLater() {
    ReplayWorld world = Worlds.rhythm(2, 20);
    SimulationSettings plain = world.settings();
    SimulationSettings slow =
        new SimulationSettings(
            plain.seed(),
            plain.startup(),
            plain.nodeLeadTime(),
            plain.reservedReplicas(),
            plain.poolLimit(),
            0,
            plain.drain(),
            Duration.ofSeconds(90),
            plain.patience());
    List<Cycle> journal = new ArrayList<>();
    HarmonyContender.run(
        new ReplayWorld(world.demand(), world.policy(), slow), journal::add, ReplayProgress.NONE);
    assertEquals(9, journal.get(10).snapshot().indicators().length());
  }

  @Test
  void nothingIsReleasedWhileTheMetricsAreOut() {
    double[] truth = new double[STEPS];
    double[] seen = new double[STEPS];
    for (int step = 0; step < STEPS; step++) {
      truth[step] = step < 120 ? 8 : 2;
      seen[step] = step >= 120 && step < 150 ? Double.NaN : truth[step];
    }
    DemandSeries demand =
        DemandSeries.of(Worlds.window(truth), Worlds.window(seen), Worlds.REQUESTS.name());
    ReplayWorld world = Worlds.world(demand, Worlds.rhythm(1, 5).policy());
    HarmonyRun harmony = HarmonyContender.run(world, cycle -> {}, ReplayProgress.NONE);
    for (int step = 122; step < 150; step++) {
      assertEquals(Reason.METRICS_MISSING, harmony.decisions().get(step).reason());
      assertTrue(harmony.run().desired(step) >= harmony.run().desired(step - 1));
    }
  }

  @Test
  void theBandIsThatOfThePlannedLeadTime() {
    HarmonyRun harmony =
        HarmonyContender.run(Worlds.rhythm(3, STEPS), cycle -> {}, ReplayProgress.NONE);
    PredictiveBand band = harmony.band();
    assertEquals(6, band.leadSteps());
    assertTrue(Double.isNaN(band.quantile(0, 3)));
    int known = 0;
    for (int step = 0; step < STEPS; step++) {
      if (!Double.isNaN(band.quantile(0, step))) {
        known++;
        for (int level = 1; level < PredictiveBand.LEVELS.size(); level++) {
          assertTrue(band.quantile(level - 1, step) <= band.quantile(level, step));
        }
      }
    }
    assertTrue(known > STEPS / 4, known + " steps are known");
  }

  @Test
  void refusesStepsOfAnotherLength() {
    ReplayWorld world = Worlds.rhythm(1, 10);
    IndicatorWindow halfMinutes =
        IndicatorWindow.of(
            new TimeGrid(Worlds.START, Duration.ofSeconds(30), 4),
            List.of(Worlds.REQUESTS),
            new double[][] {{1, 2, 3, 4}});
    ReplayWorld other =
        new ReplayWorld(DemandSeries.of(halfMinutes, "requests"), world.policy(), world.settings());
    assertThrows(
        IllegalArgumentException.class,
        () -> HarmonyContender.run(other, cycle -> {}, ReplayProgress.NONE));
  }
}
