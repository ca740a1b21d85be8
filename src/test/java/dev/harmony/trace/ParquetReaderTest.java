package dev.harmony.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.series.Indicator;
import dev.harmony.series.Unit;
import dev.harmony.trace.TraceEvent.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParquetReaderTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

  private static final String GZIP =
      ": is compressed with GZIP, expected one of [UNCOMPRESSED, SNAPPY, ZSTD]";

  @TempDir Path folder;

  private Path write(CompressionCodecName codec, int rows) throws IOException {
    Path file = folder.resolve("t.parquet");
    ParquetFiles.write(file, codec, START, rows);
    return file;
  }

  private static List<TraceEvent> events(Path file, TraceOptions options) {
    return Texts.events(TraceReaders.standard().read(file, options));
  }

  private static Reading level(int minute, String indicator, double value) {
    return new Reading(
        START.plus(MINUTE.multipliedBy(minute)), MINUTE, indicator, value, Meaning.LEVEL);
  }

  @ParameterizedTest
  @EnumSource(
      value = CompressionCodecName.class,
      names = {"UNCOMPRESSED", "SNAPPY", "ZSTD"})
  void readsTimesNumbersAndAbsentCells(CompressionCodecName codec) throws IOException {
    assertEquals(
        List.of(
            level(0, "requests", 0),
            level(0, "load", 0.5),
            level(1, "requests", 1),
            level(2, "requests", 2),
            level(2, "load", 2.5)),
        events(write(codec, 3), TraceOptions.ofDefaults()));
  }

  @Test
  void takesAMappingAsACsvDoes() throws IOException {
    ColumnMapping mapping =
        ColumnMapping.of(
                "time",
                new MappedIndicator(
                    Indicator.gauge("demand", Unit.REQUESTS_PER_SECOND),
                    Meaning.COUNT,
                    List.of("requests")))
            .withServices("model");
    TraceOptions options = TraceOptions.ofDefaults().withColumns(mapping).withService("chat");
    List<TraceEvent> events = events(write(CompressionCodecName.SNAPPY, 2), options);
    assertEquals(new Reading(START, MINUTE, "demand", 0, Meaning.COUNT), events.get(0));
  }

  @Test
  void namesTheRowOfADamagedValue() throws IOException {
    ColumnMapping mapping =
        ColumnMapping.of(
            "time",
            new MappedIndicator(
                Indicator.gauge("demand", Unit.DIMENSIONLESS), Meaning.LEVEL, List.of("model")));
    Path file = write(CompressionCodecName.SNAPPY, 2);
    assertEquals(
        file + ":1: column 'model' has value 'chat', expected a number",
        Texts.fault(() -> events(file, TraceOptions.ofDefaults().withColumns(mapping))));
  }

  @Test
  void saysWhenTheFileIsCut() throws IOException {
    Path file = write(CompressionCodecName.SNAPPY, 100);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    String message = Texts.fault(() -> events(file, TraceOptions.ofDefaults()));
    assertTrue(message.startsWith(file + ": is not a sound Parquet file ("), message);
    assertEquals(1, message.lines().count());
  }

  @Test
  void namesACompressionThatItCannotUndo() throws IOException {
    Path file = write(CompressionCodecName.SNAPPY, 2);
    byte[] bytes = Files.readAllBytes(file);
    boolean refused = false;
    for (int position = bytes.length / 2; position < bytes.length; position++) {
      // Somewhere in the footer, a two stands for snappy; a four would stand for gzip.
      if (bytes[position] == 2) {
        byte[] changed = bytes.clone();
        changed[position] = 4;
        Files.write(file, changed);
        refused |= refusal(file).endsWith(GZIP);
      }
    }
    assertTrue(refused);
  }

  private static String refusal(Path file) {
    try {
      events(file, TraceOptions.ofDefaults());
      return "";
    } catch (TraceException e) {
      return String.valueOf(e.getMessage());
    }
  }

  @Test
  void refusesWhatIsNoFile() {
    assertEquals(
        "t: is no file, as Parquet must be",
        Texts.fault(
            () ->
                TraceReaders.standard()
                    .read(Texts.source("t", "PAR1"), TraceOptions.ofDefaults())));
  }
}
