package dev.harmony.series;

import static dev.harmony.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class IndicatorWindowTest {

  private static final Indicator DEMAND = Indicator.gauge("demand", Unit.REQUESTS_PER_SECOND);
  private static final Indicator LATENCY = Indicator.gauge("latency", Unit.SECONDS);
  private static final TimeGrid GRID =
      new TimeGrid(Instant.parse("2024-01-01T00:00:00Z"), Duration.ofMinutes(1), 4);

  private static final IndicatorWindow WINDOW =
      IndicatorWindow.of(
          GRID,
          List.of(DEMAND, LATENCY),
          new double[][] {{1, 2, 3, 4}, {0.1, Double.NaN, 0.3, 0.4}});

  @Test
  void valuesAreFoundByTimeAndColumn() {
    assertEquals(3, WINDOW.value(2, 0));
    assertEquals(0.4, WINDOW.value(3, 1));
    assertEquals(4, WINDOW.length());
    assertEquals(OptionalInt.of(1), WINDOW.columnOf("latency"));
    assertEquals(OptionalInt.empty(), WINDOW.columnOf("Latency"));
  }

  @Test
  void whatWasNotObservedIsMasked() {
    assertTrue(WINDOW.isObserved(1, 0));
    assertFalse(WINDOW.isObserved(1, 1));
    assertTrue(Double.isNaN(WINDOW.value(1, 1)));
  }

  @Test
  void aSliceOfASliceKeepsValuesAndInstants() {
    IndicatorWindow slice = WINDOW.slice(1, 4).slice(1, 3);

    assertEquals(GRID.slice(2, 4), slice.grid());
    assertArrayEquals(new double[] {3, 4}, slice.column(0));
    assertArrayEquals(new double[] {0.3, 0.4}, slice.column(1));
    assertEquals(0, WINDOW.slice(2, 2).length());
  }

  @Test
  void nothingOutsideASliceCanBeRead() {
    IndicatorWindow slice = WINDOW.slice(1, 3);

    assertThrows(IndexOutOfBoundsException.class, () -> slice.value(2, 0));
    assertThrows(IndexOutOfBoundsException.class, () -> slice.value(-1, 0));
    assertThrows(IndexOutOfBoundsException.class, () -> slice.value(0, 2));
    assertThrows(IndexOutOfBoundsException.class, () -> slice.slice(0, 3));
  }

  @Test
  void whatWentInOrCameOutCanChangeWithoutEffect() {
    double[][] columns = {{1, 2, 3, 4}};
    List<Indicator> indicators = new ArrayList<>(List.of(DEMAND));
    IndicatorWindow window = IndicatorWindow.of(GRID, indicators, columns);
    columns[0][0] = 99;
    columns[0] = new double[4];
    indicators.clear();
    window.column(0)[1] = 99;

    assertArrayEquals(new double[] {1, 2, 3, 4}, window.column(0));
    assertEquals(List.of(DEMAND), window.indicators());
    assertThrows(UnsupportedOperationException.class, () -> window.indicators().clear());
  }

  @Test
  void refusesAShapeThatDoesNotFit() {
    assertRefused("expected 1 columns, but got 2", () -> demand(new double[2][4]));
    assertRefused("expected 1 columns, but got 0", () -> demand(new double[0][]));
    assertRefused("column 'demand' must have 4 values, but has 3", () -> demand(new double[1][3]));
  }

  @Test
  void refusesWhatIsInfinite() {
    assertRefused(
        "column 'demand' must be finite or NaN, but has -Infinity",
        () -> demand(new double[][] {{1, Double.NEGATIVE_INFINITY, 3, 4}}));
  }

  @Test
  void namesAndSymbolsAreNotBlank() {
    assertThrows(IllegalArgumentException.class, () -> Indicator.gauge(" ", Unit.SECONDS));
    assertThrows(IllegalArgumentException.class, () -> new Unit(""));
  }

  private static IndicatorWindow demand(double[][] columns) {
    return IndicatorWindow.of(GRID, List.of(DEMAND), columns);
  }
}
