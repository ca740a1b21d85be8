package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorKind;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import dev.harmony.series.Unit;
import dev.harmony.trace.Outage;
import dev.harmony.trace.SampledTrace;
import dev.harmony.trace.TraceDescription;
import dev.harmony.trace.TraceFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemandChoiceTest {
  private static final Duration STEP = Duration.ofMinutes(1);

  @Test
  void takesTheIndicatorThatThePolicyNames() {
    DemandChoice choice = DemandChoice.of(trace("a", "load", "b"), Optional.of("load"));
    assertEquals("load", choice.demand().indicator());
    assertEquals(2, choice.demand().demand(0));
    assertEquals(Optional.empty(), choice.note());
  }

  @Test
  void takesTheOnlyOneUnderTheNameOfThePolicy() {
    DemandChoice choice = DemandChoice.of(trace("load", "replicas"), Optional.of("requests"));
    assertEquals("requests", choice.demand().indicator());
    assertEquals(
        Optional.of(
            "t.csv: has no indicator 'requests'; its only one, 'load', is taken as the demand"),
        choice.note());
  }

  @Test
  void replicasAreWhatWasReallyRun() {
    DemandChoice choice = DemandChoice.of(trace("requests", "replicas"), Optional.empty());
    assertEquals(2, choice.demand().recordedReplicas(0).orElseThrow());
    assertFalse(
        DemandChoice.of(trace("requests"), Optional.empty()).demand().hasRecordedReplicas());
  }

  @Test
  void anObserverDoesNotSeeWhatHappensInAnOutage() {
    SampledTrace seen = trace("load");
    SampledTrace trace =
        new SampledTrace(
            seen.description(), seen.window(), List.of(new Outage(Instant.EPOCH, STEP)), Map.of());
    DemandChoice choice = DemandChoice.of(trace, Optional.of("requests"));
    assertEquals(1, choice.demand().demand(0));
    assertTrue(choice.demand().observedDemand(0).isEmpty());
    assertTrue(choice.demand().observedDemand(1).isPresent());
  }

  @Test
  void doesNotGuessBetweenSeveral() {
    assertRefused(
        trace("chat", "search"),
        "t.csv: has no indicator 'requests', which is the demand of the policy, expected one of chat, search");
    assertRefused(
        trace("chat", "reqeusts"),
        "t.csv: has no indicator 'requests', which is the demand of the policy, did you mean 'reqeusts'?");
  }

  @Test
  void refusesWhatCannotBeADemand() {
    assertRefused(
        trace(Indicator.gauge("requests", Unit.DIMENSIONLESS), 1, -2),
        "t.csv: 'requests' must not be negative to be a demand, but is -2.0 at 1970-01-01T00:01:00Z");
    assertRefused(
        trace(Indicator.gauge("requests", Unit.DIMENSIONLESS), Double.NaN, Double.NaN),
        "t.csv: 'requests' has a value in no minute");
    assertRefused(
        trace(new Indicator("requests", Unit.DIMENSIONLESS, IndicatorKind.COUNTER), 1, 2),
        "t.csv: 'requests' is a running total, expected a rate such as rate(requests[1m])");
    assertRefused(
        trace(Indicator.gauge("requests", Unit.DIMENSIONLESS), 1),
        "t.csv: covers one minute, expected at least two, of which the second half is replayed");
  }

  private static void assertRefused(SampledTrace trace, String message) {
    WrongInputException refusal =
        assertThrows(
            WrongInputException.class, () -> DemandChoice.of(trace, Optional.of("requests")));
    assertEquals(message, refusal.getMessage());
  }

  /** Two minutes of indicators whose values are their places, from one. */
  private static SampledTrace trace(String... names) {
    List<Indicator> indicators =
        Arrays.stream(names).map(name -> Indicator.gauge(name, Unit.DIMENSIONLESS)).toList();
    double[][] columns = new double[names.length][];
    for (int column = 0; column < names.length; column++) {
      columns[column] = new double[] {column + 1, column + 1};
    }
    return trace(indicators, columns);
  }

  private static SampledTrace trace(Indicator indicator, double... values) {
    return trace(List.of(indicator), new double[][] {values});
  }

  private static SampledTrace trace(List<Indicator> indicators, double[][] columns) {
    TimeGrid grid = new TimeGrid(Instant.EPOCH, STEP, columns[0].length);
    return new SampledTrace(
        new TraceDescription("t.csv", TraceFormat.CSV, indicators, false),
        IndicatorWindow.of(grid, indicators, columns),
        List.of(),
        Map.of());
  }
}
