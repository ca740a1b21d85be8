package dev.harmony.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import dev.harmony.series.Unit;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedWriterTest {
  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final List<Indicator> INDICATORS =
      List.of(
          Indicator.gauge("requests", Unit.REQUESTS_PER_SECOND),
          Indicator.gauge("queue, all", Unit.DIMENSIONLESS));

  @TempDir private Path folder;

  @Test
  void writesAHeaderAndARowForEachStep() throws IOException {
    assertEquals(
        """
        time,requests,"queue, all"
        2026-11-01T00:00:00Z,1.5,NaN
        2026-11-01T00:02:00Z,NaN,2.0
        """,
        written(
                window(
                    START,
                    new double[] {1.5, Double.NaN, Double.NaN},
                    new double[] {Double.NaN, Double.NaN, 2}))
            .replace("\r\n", "\n"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void isReadBackToTheLastDigit(long seed) throws IOException {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    double[][] columns = new double[2][50 + random.nextInt(50)];
    for (double[] column : columns) {
      for (int step = 0; step < column.length; step++) {
        column[step] = random.nextInt(4) == 0 ? Double.NaN : random.nextDouble(0, 1e6);
      }
    }
    columns[0][0] = seed % 2 == 0 ? Double.NaN : 1;
    columns[1][0] = seed % 2 == 0 ? 1 : Double.NaN;
    columns[0][columns[0].length - 1] = 1;
    Path file = folder.resolve("trace.csv");
    Files.writeString(file, written(window(START, columns)));
    SampledTrace read =
        new StepSampling(MINUTE)
            .sample(
                TraceReaders.standard().read(TraceSource.ofFile(file), TraceOptions.ofDefaults()));
    assertEquals(START, read.window().grid().start());
    for (int column = 0; column < columns.length; column++) {
      assertEquals(INDICATORS.get(column).name(), read.window().indicators().get(column).name());
      assertArrayEquals(columns[column], read.window().column(column));
    }
  }

  @Test
  void aWindowOfOtherIndicatorsIsABug() {
    DelimitedWriter writer = new DelimitedWriter(new StringWriter(), INDICATORS.subList(0, 1));
    IndicatorWindow other = window(START, new double[] {1}, new double[] {2});
    assertThrows(IllegalArgumentException.class, () -> writer.write(other));
  }

  private static String written(IndicatorWindow window) throws IOException {
    StringWriter text = new StringWriter();
    try (DelimitedWriter writer = new DelimitedWriter(text, INDICATORS)) {
      writer.write(window);
    }
    return text.toString();
  }

  private static IndicatorWindow window(Instant start, double[]... columns) {
    return IndicatorWindow.of(new TimeGrid(start, MINUTE, columns[0].length), INDICATORS, columns);
  }
}
