package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import dev.harmony.series.Unit;
import dev.harmony.trace.NumericTable;
import dev.harmony.trace.TimestampFormat;
import dev.harmony.trace.TraceSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockAveragesTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void averagesTheRowsOfAStepAndLeavesEmptyStepsOut() {
    List<Instant> times = LongStream.of(30, 60, 90, 300).mapToObj(Instant::ofEpochSecond).toList();
    IndicatorWindow window =
        new ClockAverages(times, MINUTE)
            .window(
                List.of(Indicator.gauge("y", Unit.DIMENSIONLESS)), new double[][] {{1, 2, 4, 7}});
    assertArrayEquals(new double[] {1, 3, 7}, window.column(0));
    assertEquals(new TimeGrid(Instant.EPOCH, MINUTE, 3), window.grid());
  }

  @ParameterizedTest
  @CsvSource({"crane_dsp/input15,value", "cloud_cluster_capacity/cluster01,cpu"})
  void averagesPublishedTracesAsTheirPanelsDo(String name, String column) {
    Path shared = Path.of(System.getProperty("harmony.shared", "../shared"));
    String file = "cluster_metrics/" + name + ".csv.gz";
    Path panel = shared.resolve("forecast-bench/panel").resolve(file);
    Assumptions.assumeTrue(Files.exists(panel), "no published traces at " + shared);
    NumericTable expected = table(panel);
    NumericTable raw = table(shared.resolve("data").resolve(file));
    IndicatorWindow window =
        new ClockAverages(raw.times(), MINUTE)
            .window(
                List.of(Indicator.gauge(column, Unit.DIMENSIONLESS)),
                new double[][] {raw.values(column)});
    assertArrayEquals(expected.values(column), window.column(0), 1e-9);
  }

  private static NumericTable table(Path file) {
    return NumericTable.read(TraceSource.ofFile(file), TimestampFormat.AUTOMATIC);
  }
}
