package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.trace.SampledTrace;
import dev.harmony.trace.StepSampling;
import dev.harmony.trace.Trace;
import dev.harmony.trace.TraceFormat;
import dev.harmony.trace.TraceOptions;
import dev.harmony.trace.TraceReaders;
import dev.harmony.trace.generator.DemandProfile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GenerateCommandTest {
  @TempDir Path folder = Path.of("");

  private CommandLineRun generate(String... arguments) {
    List<String> all = new ArrayList<>(List.of("generate"));
    all.addAll(List.of(arguments));
    return CommandLineRun.of(all.toArray(String[]::new));
  }

  private byte[] generated(String name, String... arguments) throws IOException {
    Path file = folder.resolve(name);
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--out", file.toString()));
    CommandLineRun run = generate(all.toArray(String[]::new));
    assertEquals("", run.err());
    assertEquals(0, run.exitCode());
    return Files.readAllBytes(file);
  }

  @ParameterizedTest
  @EnumSource
  void writesTheSameBytesForTheSameSeedAndOthersForAnother(DemandProfile profile)
      throws IOException {
    String[] arguments = {"--profile", profile.word(), "--days", "2", "--seed", "5"};
    byte[] first = generated("first.csv", arguments);
    assertArrayEquals(first, generated("again.csv", arguments));
    arguments[5] = "6";
    assertFalse(Arrays.equals(first, generated("other.csv", arguments)));
    assertEquals(1 + 2 * 1440, new String(first, StandardCharsets.UTF_8).lines().count());
  }

  @Test
  void compressesWhereTheNameAsksForIt() throws IOException {
    String[] arguments = {"--profile", "chat", "--days", "1"};
    byte[] plain = generated("plain.csv", arguments);
    byte[] compressed = generated("packed.csv.gz", arguments);
    assertArrayEquals(
        plain, new GZIPInputStream(new ByteArrayInputStream(compressed)).readAllBytes());
  }

  @ParameterizedTest
  @CsvSource({"'',CSV,1", "--requests,AZURE_LLM,3"})
  void isRecognizedByTheReadersOfTraces(String option, TraceFormat format, int indicators)
      throws IOException {
    String[] arguments = ("--profile chat --days 1 --mean 2 " + option).strip().split(" ");
    generated("trace.csv.gz", arguments);
    Trace trace =
        TraceReaders.standard().read(folder.resolve("trace.csv.gz"), TraceOptions.ofDefaults());
    assertEquals(format, trace.description().format());
    SampledTrace sampled = new StepSampling(Duration.ofMinutes(1)).sample(trace);
    assertEquals(indicators, sampled.window().indicators().size());
    assertEquals("requests", sampled.window().indicators().get(0).name());
    assertEquals(1439, sampled.window().grid().length(), 1);
  }

  @Test
  void replacesAnOlderFileAndLeavesOthersAlone() throws IOException {
    Files.writeString(folder.resolve("trace.csv"), "old");
    Files.writeString(folder.resolve("other.csv"), "other");
    byte[] bytes = generated("trace.csv", "--profile", "batch-nights", "--days", "1");
    assertTrue(
        new String(bytes, StandardCharsets.UTF_8)
            .startsWith("time,requests\n2024-01-01T00:00:00Z,"));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(2, files.count());
    }
  }

  @Test
  void listsEveryProfile() {
    CommandLineRun run = generate("--list");
    assertEquals(0, run.exitCode());
    for (DemandProfile profile : DemandProfile.values()) {
      assertTrue(run.out().contains(profile.word()), profile.word());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--out OUT | --profile NAME is missing, --list tells them",
        "--profile chat | --out FILE is missing",
        "--profile chta --out OUT | unknown profile 'chta', did you mean 'chat'?",
        "--profile chat --days 0 --out OUT | --days must be from 1 to 3660, but is 0",
        "--profile chat --mean NaN --out OUT | --mean must be above 0 and at most 10000, but is NaN",
        "--profile chat --start 2024-02-30 --out OUT | --start must be a date from 1970-01-01 to 2100-12-31, but is '2024-02-30'",
        "--profile chat --start 1969-12-31 --out OUT | --start must be a date from 1970-01-01 to 2100-12-31, but is '1969-12-31'",
        "--profile chat --seed x --out OUT | Invalid value for option '--seed': 'x' is not a whole number",
      })
  void tellsWrongInputInOneLineAndWritesNothing(String arguments, String line) throws IOException {
    String out = folder.resolve("out.csv").toString();
    CommandLineRun run = generate(arguments.replace("OUT", out).split(" "));
    assertEquals("harmony generate: " + line + System.lineSeparator(), run.err());
    assertEquals(2, run.exitCode());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(0, files.count());
    }
  }

  @Test
  void refusesAFolder() {
    CommandLineRun run = generate("--profile", "chat", "--out", folder.toString());
    assertEquals(
        "harmony generate: --out: '" + folder + "' is a folder, expected a file to write\n",
        run.err());
    assertEquals(2, run.exitCode());
  }
}
