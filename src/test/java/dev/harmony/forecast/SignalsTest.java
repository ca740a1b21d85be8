package dev.harmony.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import dev.harmony.series.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalsTest {

  private static final List<Indicator> TWO =
      List.of(TestSignals.DEMAND, Indicator.gauge("other", Unit.REQUESTS_PER_SECOND));

  private static IndicatorWindow window(Duration step, int length) {
    TimeGrid grid = new TimeGrid(Instant.EPOCH.plus(step), step, length);
    return IndicatorWindow.of(grid, TWO, new double[][] {new double[length], {5, 6, 7}});
  }

  @Test
  void showsEachIndicatorOverTheStepsOfTheWindow() {
    Signals signals = Signals.of(window(Duration.ofMinutes(10), 3));
    assertEquals(2, signals.count());
    assertEquals(TWO, signals.indicators());
    assertEquals(1, signals.first());
    assertEquals(3, signals.last());
    assertEquals(7, signals.of(1).at(3));
  }

  @Test
  void knowsTheCalendarOfItsSteps() {
    assertEquals(144, Signals.of(window(Duration.ofMinutes(10), 3)).stepsPerDay());
    assertEquals(1008, Signals.of(window(Duration.ofMinutes(10), 3)).stepsPerWeek());
    assertEquals(1, Signals.of(window(Duration.ofDays(2), 3)).stepsPerDay());
  }

  @Test
  void needsAStepAndAnIndicator() {
    IndicatorWindow three = window(Duration.ofMinutes(1), 3);
    TimeGrid grid = three.grid();
    IndicatorWindow none = IndicatorWindow.of(grid, List.of(), new double[0][]);
    assertThrows(IllegalArgumentException.class, () -> Signals.of(three.slice(1, 1)));
    assertThrows(IllegalArgumentException.class, () -> Signals.of(none));
  }
}
