package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkCommandTest {
  private static final String MARKED =
      "# Figures\n<!-- benchmark:begin -->\nold\n<!-- benchmark:end -->\nthe end\n";

  @TempDir Path folder = Path.of(".");

  private CommandLineRun benchmark(String... more) {
    new ReplayFiles(folder).replay();
    List<String> arguments = new ArrayList<>(List.of("benchmark"));
    arguments.addAll(List.of("--replays", folder.toString(), "--only", "replay", "--seeds", "1"));
    arguments.addAll(List.of("--results", folder.resolve("results").toString()));
    arguments.addAll(List.of(more));
    return CommandLineRun.of(arguments.toArray(String[]::new));
  }

  @Test
  void printsALineForEachToleranceAndEachSteadyContender() {
    CommandLineRun run = benchmark();

    assertEquals(0, run.exitCode(), run.err());
    for (String tolerance : List.of("0.50 %", "1.00 %", "2.00 %", "5.00 %")) {
      assertTrue(run.out().contains("\n| replay | " + tolerance + " | "), run.out());
    }
    for (String contender : List.of("hpa", "last-value", "static", "recorded")) {
      assertTrue(run.out().contains("\n| replay | " + contender + " | "), run.out());
    }
    // Two hours are too short for the promise and for the median.
    assertTrue(run.out().contains(": 0 of 0 cells"), run.out());
    assertFalse(run.out().contains("The price"), run.out());
  }

  @Test
  void doesNothingTwice() throws IOException {
    CommandLineRun first = benchmark();
    FileTime kept = resultTime();

    CommandLineRun second = benchmark();

    assertTrue(first.err().contains("replay with seed 1 is done"), first.err());
    assertEquals(first.out(), second.out());
    assertTrue(second.err().contains("1 of 1 are done already"), second.err());
    assertEquals(kept, resultTime());
  }

  private FileTime resultTime() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("results"))) {
      Path result = files.filter(file -> file.endsWith("result.json")).findFirst().orElseThrow();
      return Files.getLastModifiedTime(result);
    }
  }

  @Test
  void tellsOneTraceOfEachFamilyInARow() {
    CommandLineRun run = benchmark("--families");

    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("\n| replay | Csv | 120 | 0 | "), run.out());
    assertFalse(run.out().contains("–"), run.out());
  }

  @Test
  void replacesThePartBetweenTheMarksAndNothingElse() throws IOException {
    Path document = Files.writeString(folder.resolve("figures.md"), MARKED);

    assertEquals(0, benchmark("--out", document.toString()).exitCode());

    String text = Files.readString(document);
    assertTrue(text.startsWith("# Figures\n<!-- benchmark:begin -->\n\n### The same"), text);
    assertTrue(text.endsWith("\n<!-- benchmark:end -->\nthe end\n"), text);
  }

  @Test
  void refusesWhatItCannotReplayOrReplaceBeforeAnyWork() throws IOException {
    Path unmarked = Files.writeString(folder.resolve("plain.md"), "no marks\n");

    assertRefused(
        "--seeds must be at least 1, but is 0", CommandLineRun.of("benchmark", "--seeds", "0"));
    assertRefused("lacks the lines", benchmark("--out", unmarked.toString()));
    assertRefused("does not exist", benchmark("--out", folder.resolve("none.md").toString()));
    assertRefused(
        "is no folder",
        CommandLineRun.of("benchmark", "--replays", folder.resolve("none").toString()));
    assertRefused("does not hold all of [replay, missing]", benchmark("--only", "missing"));
  }

  private static void assertRefused(String what, CommandLineRun run) {
    assertEquals(2, run.exitCode(), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains(what), run.err());
  }
}
