package dev.harmony.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumericTableTest {
  @Test
  void takesEveryNumericColumnBesideTheTime() {
    IndicatorWindow window = read("time,id,cpu,mem\n600,a-1,1.5,\n1200,a-1,NaN,3\n1800,a-1,-2,4\n");
    assertEquals(List.of("cpu", "mem"), names(window));
    assertArrayEquals(new double[] {1.5, Double.NaN, -2}, window.column(0));
    assertArrayEquals(new double[] {Double.NaN, 3, 4}, window.column(1));
    assertEquals(Instant.ofEpochSecond(600), window.grid().start());
    assertEquals(Duration.ofMinutes(10), window.grid().step());
  }

  @Test
  void keepsIrregularRowsAsStepsOfTheMedianLength() {
    IndicatorWindow window = read("time,value\n0,1\n60,2\n3600,3\n3660,4\n");
    assertEquals(Duration.ofMinutes(1), window.grid().step());
    assertEquals(4, window.length());
  }

  @Test
  void readsNamedColumnsOfATableWithoutTimes() {
    TableLayout layout =
        TableLayout.ofDefaults().withStep(Duration.ofMinutes(5)).withColumns(List.of("b", "a"));
    IndicatorWindow window = NumericTable.read(source("a,b,c\n1,2,x\n3,4,y\n"), layout);
    assertEquals(List.of("b", "a"), names(window));
    assertArrayEquals(new double[] {2, 4}, window.column(0));
    assertEquals(Instant.EPOCH, window.grid().start());
  }

  @Test
  void averagesTheRowsOfAStepOfTheClockAndLeavesEmptyStepsOut() {
    IndicatorWindow window =
        NumericTable.read(
            source("ts,value\n30,1\n60,2\n90,4\n300,7\n"),
            new TableLayout(
                Optional.empty(),
                TimestampFormat.EPOCH_SECONDS,
                Optional.of(Duration.ofMinutes(1)),
                List.of(),
                true));
    assertArrayEquals(new double[] {1, 3, 7}, window.column(0));
    assertEquals(Instant.EPOCH, window.grid().start());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void readsBackWhatWasWritten(long seed) {
    Random random = new Random(seed);
    double[] values = random.doubles(3000, -1e6, 1e6).toArray();
    StringBuilder text = new StringBuilder("time,value\n");
    for (int row = 0; row < values.length; row++) {
      text.append(row * 60L).append(',').append(values[row]).append('\n');
    }
    assertArrayEquals(values, read(text.toString()).column(0));
  }

  @Test
  void refusesWhatItCannotUse() {
    assertRefused("t.csv:3: column 'v' has value 'x', expected a number", "time,v\n0,1\n60,x\n");
    assertRefused(
        "t.csv: has no column whose name speaks of time, expected one or a step", "v\n1\n2\n");
    assertRefused("t.csv: has a header only, expected rows below it", "time,v\n");
    assertRefused("t.csv: is empty, expected a header line", "");
    assertRefused(
        "t.csv:2: has no column with a number, expected at least one beside the time",
        "time,v\n0,x\n");
    assertRefused(
        "t.csv: times do not ascend, expected rows in the order of their times",
        "time,v\n60,1\n60,1\n");
  }

  @Test
  void averagesAPublishedTraceAsItsPanelDoes() {
    String name = "cluster_metrics/crane_dsp/input15.csv.gz";
    Path shared = Path.of(System.getProperty("harmony.shared", "../shared"));
    Path panel = shared.resolve("forecast-bench/panel").resolve(name);
    Assumptions.assumeTrue(Files.exists(panel), "no published traces at " + shared);
    IndicatorWindow expected =
        NumericTable.read(
            TraceSource.ofFile(panel), TableLayout.ofDefaults().withColumns(List.of("value")));
    IndicatorWindow window =
        NumericTable.read(
            TraceSource.ofFile(shared.resolve("data").resolve(name)),
            new TableLayout(
                Optional.empty(),
                TimestampFormat.AUTOMATIC,
                Optional.of(Duration.ofMinutes(1)),
                List.of("value"),
                true));
    assertArrayEquals(expected.column(0), window.column(0), 1e-9);
    assertEquals(expected.grid(), window.grid());
  }

  private static void assertRefused(String message, String text) {
    assertEquals(message, assertThrows(TraceException.class, () -> read(text)).getMessage());
  }

  private static List<String> names(IndicatorWindow window) {
    return window.indicators().stream().map(Indicator::name).toList();
  }

  private static IndicatorWindow read(String text) {
    return NumericTable.read(source(text), TableLayout.ofDefaults());
  }

  private static TraceSource source(String text) {
    return TraceSource.ofBytes("t.csv", text.getBytes(StandardCharsets.UTF_8));
  }
}
