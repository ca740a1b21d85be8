package dev.harmony.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import dev.harmony.series.Unit;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DemandSeriesTest {

  private static final double NONE = Double.NaN;

  @Test
  void whatTheTraceDoesNotTellIsAStraightLineThatNobodySaw() {
    DemandSeries series = Worlds.demand(NONE, 4, NONE, NONE, 10, NONE);
    double[] expected = {4, 4, 6, 8, 10, 10};
    for (int step = 0; step < expected.length; step++) {
      assertEquals(expected[step], series.demand(step), 1e-12);
    }
    assertEquals(OptionalDouble.empty(), series.observedDemand(2));
    assertEquals(OptionalDouble.of(10), series.observedDemand(4));
    assertEquals(7, series.mean(0, 6), 1e-12);
    assertEquals(8, series.peak(0, 4), 1e-12);
  }

  @Test
  void demandGoesOnWhileTheMetricsAreOut() {
    DemandSeries series =
        DemandSeries.of(Worlds.window(1, 2, 3), Worlds.window(1, NONE, 3), "requests");
    assertEquals(2, series.demand(1));
    assertTrue(series.observedDemand(1).isEmpty());
  }

  @Test
  void recordedReplicasLastUntilTheNextRecord() {
    Indicator run = Indicator.gauge("replicas", Unit.REPLICAS);
    IndicatorWindow window =
        IndicatorWindow.of(
            new TimeGrid(Worlds.START, Worlds.STEP, 3),
            List.of(Worlds.REQUESTS, run),
            new double[][] {{1, 2, 3}, {NONE, 5, NONE}});
    DemandSeries series = DemandSeries.of(window, "requests").withRecordedReplicas("replicas");
    assertTrue(series.hasRecordedReplicas());
    assertTrue(series.recordedReplicas(0).isEmpty());
    assertEquals(OptionalDouble.of(5), series.recordedReplicas(2));
    assertFalse(DemandSeries.of(window, "requests").hasRecordedReplicas());
  }

  @Test
  void whatIsTurnedAwayArrivesNowhere() {
    DemandSeries series =
        DemandSeries.of(Worlds.window(1, 9, 9, 3), Worlds.window(1, NONE, 9, 3), "requests")
            .withDemandAtMost(4);
    assertEquals(4, series.demand(1));
    assertTrue(series.observedDemand(1).isEmpty());
    assertEquals(OptionalDouble.of(4), series.observedDemand(2));
    assertEquals(3, series.demand(3));
  }

  @Test
  void refusesDemandThatIsNegativeUnknownOrAbsent() {
    assertThrows(IllegalArgumentException.class, () -> Worlds.demand(1, -1));
    assertThrows(IllegalArgumentException.class, () -> Worlds.demand(NONE, NONE));
    assertThrows(IllegalArgumentException.class, () -> DemandSeries.of(Worlds.window(1), "tokens"));
  }
}
