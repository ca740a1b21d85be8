package dev.harmony.series;

import static dev.harmony.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorHistoryTest {

  private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
  private static final Duration STEP = Duration.ofMinutes(1);
  private static final Indicator DEMAND = Indicator.gauge("demand", Unit.REQUESTS_PER_SECOND);
  private static final Indicator LATENCY = Indicator.gauge("latency", Unit.SECONDS);

  @Test
  void beginsEmpty() {
    IndicatorHistory history = history();

    assertEquals(0, history.length());
    assertEquals(new TimeGrid(START, STEP, 0), history.window().grid());
  }

  @Test
  void aWindowHoldsWhatWasRecorded() {
    IndicatorHistory history = history();
    history.append(1, 0.5);
    history.append(2, Double.NaN);
    IndicatorWindow window = history.window();

    assertEquals(new TimeGrid(START, STEP, 2), window.grid());
    assertEquals(List.of(DEMAND, LATENCY), window.indicators());
    assertArrayEquals(new double[] {1, 2}, window.column(0));
    assertArrayEquals(new double[] {0.5, Double.NaN}, window.column(1));
  }

  /** Storage doubles at 1024 and at 2048 steps. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void windowsStayAsTheyWereWhileTheRecordGrows(long seed) {
    Random random = new Random(seed);
    double[][] values = {random.doubles(2500).toArray(), random.doubles(2500).toArray()};
    IndicatorHistory history = history();
    List<IndicatorWindow> windows = new ArrayList<>();
    for (int time = 0; time < 2500; time++) {
      windows.add(history.window());
      history.append(values[0][time], values[1][time]);
    }

    for (int length = 0; length < windows.size(); length += 1 + random.nextInt(100)) {
      IndicatorWindow window = windows.get(length);
      assertEquals(length, window.length());
      for (int column = 0; column < 2; column++) {
        double[] expected = Arrays.copyOf(values[column], length);
        assertArrayEquals(expected, window.column(column));
      }
    }
  }

  @Test
  void aStepThatIsRefusedLeavesNoTrace() {
    IndicatorHistory history = history();
    history.append(1, 2);

    assertRefused(
        "value of 'latency' must not be infinite",
        () -> history.append(7, Double.POSITIVE_INFINITY));
    assertRefused("expected 2 values, but got 1", () -> history.append(7));
    history.append(3, 4);

    assertArrayEquals(new double[] {1, 3}, history.window().column(0));
    assertArrayEquals(new double[] {2, 4}, history.window().column(1));
  }

  private static IndicatorHistory history() {
    return new IndicatorHistory(START, STEP, List.of(DEMAND, LATENCY));
  }
}
