package dev.harmony.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.harmony.trace.TraceEvent.Arrival;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TraceReadersTest {

  private static final TraceReaders READERS = TraceReaders.standard();
  private static final TraceOptions OPTIONS = TraceOptions.ofDefaults();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "AZURE_LLM|TIMESTAMP,ContextTokens,GeneratedTokens;2023-11-16 18:15:46.6805900,374,44",
        "SERVE_GEN|client,window_start_s,rate_rps,cv,arrival_pattern,pattern_param_1,"
            + "pattern_param_2;0,0,1.3,8.6,Weibull,0.4,0.4",
        "CSV|ts,value;0,1;60,2",
        "PROMETHEUS_RANGE|{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":"
            + "[{\"metric\":{},\"values\":[[60,\"1\"],[120,\"2\"]]}]}}",
      })
  void recognizesEachFormatByItsContent(TraceFormat format, String lines) {
    Trace trace = READERS.read(Texts.source("trace", lines.split(";")), OPTIONS);
    assertEquals(format, trace.description().format());
  }

  @Test
  void readsAColumnMappingAsDelimitedText() {
    ColumnMapping mapping =
        ColumnMapping.of(
            "TIMESTAMP",
            new MappedIndicator(
                StepSampling.ARRIVAL_INDICATORS.get(1), Meaning.COUNT, List.of("ContextTokens")));
    Trace trace =
        READERS.read(
            Texts.source(
                "trace",
                "TIMESTAMP,ContextTokens,GeneratedTokens",
                "2023-11-16 18:15,374,44",
                "2023-11-16 18:16,1,1"),
            OPTIONS.withColumns(mapping));
    assertEquals(TraceFormat.CSV, trace.description().format());
  }

  @ParameterizedTest
  @EnumSource(value = TraceFormat.class, names = "GENERATED")
  void refusesAFormatWithoutAReader(TraceFormat format) {
    assertEquals(
        "trace format '%s' cannot be read yet, expected one of Parquet, AzureLlm,"
                .formatted(format.word())
            + " BurstGpt, Mooncake, ServeGen, PrometheusRange, Counts, Csv",
        Texts.fault(() -> READERS.read(Texts.source("t", "x"), OPTIONS.withFormat(format))));
  }

  @Test
  void saysWhatATraceOfUnknownFormatBeginsWith() {
    assertEquals(
        "t:1: begins with 'hello', expected a trace in one of the formats Parquet, AzureLlm,"
            + " BurstGpt, Mooncake, ServeGen, PrometheusRange, Counts, Csv",
        Texts.fault(() -> READERS.read(Texts.source("t", "hello", "world"), OPTIONS)));
  }

  @Test
  void refusesAnEmptyTrace() {
    assertEquals(
        "t: is empty, expected a trace",
        Texts.fault(() -> READERS.read(TraceSource.ofBytes("t", new byte[0]), OPTIONS)));
  }

  @Test
  void readsAFileAndSaysWhenThereIsNone(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("trace.csv.gz");
    assertEquals(file + ": no such file", Texts.fault(() -> READERS.read(file, OPTIONS)));
    Files.write(file, Texts.gzip(Texts.bytes("ts,value", "0,1", "60,2")));
    assertEquals(2, Texts.events(READERS.read(file, OPTIONS)).size());
  }

  @Test
  void saysWhenCompressedDataEndEarly() throws IOException {
    byte[] packed = Texts.gzip(Texts.bytes("ts,value", "0,1", "60,2"));
    byte[] cut = Arrays.copyOf(packed, packed.length - 12);
    assertEquals(
        "t: ends before its compressed data do",
        Texts.fault(() -> Texts.events(READERS.read(TraceSource.ofBytes("t", cut), OPTIONS))));
  }

  @Test
  void readsAFormatThatIsAddedToTheList() {
    TraceReader counts =
        new TraceReader() {
          @Override
          public TraceFormat format() {
            return TraceFormat.COUNTS;
          }

          @Override
          public boolean recognizes(String head) {
            return head.startsWith("1");
          }

          @Override
          public Trace read(TraceSource source, TraceOptions options) {
            return new StreamedTrace(
                new TraceDescription(
                    source.name(), format(), StepSampling.ARRIVAL_INDICATORS, false),
                () -> Stream.of(new Arrival(Instant.EPOCH, 0, 0)));
          }
        };
    TraceReaders readers = new TraceReaders(List.of(counts));
    assertEquals(
        TraceFormat.COUNTS, readers.read(Texts.source("t", "1"), OPTIONS).description().format());
  }

  @Test
  void listsEveryReaderThatExists() {
    Set<String> listed =
        READERS.readers().stream()
            .map(reader -> reader.getClass().getName())
            .collect(Collectors.toSet());
    Set<String> existing =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.harmony.trace")
                .stream()
                .filter(type -> type.isAssignableTo(TraceReader.class) && !type.isInterface())
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
    assertEquals(existing, listed);
    assertTrue(listed.size() >= 4);
  }

  @ParameterizedTest
  @EnumSource(TraceFormat.class)
  void namesEachFormatByItsWord(TraceFormat format) {
    assertEquals(format, TraceFormat.ofWord(format.word()));
  }

  @Test
  void namesTheNearestFormat() {
    assertEquals(
        "unknown trace format 'AzureLLMs', did you mean 'AzureLlm'?",
        Texts.fault(() -> TraceFormat.ofWord("AzureLLMs")));
  }
}
