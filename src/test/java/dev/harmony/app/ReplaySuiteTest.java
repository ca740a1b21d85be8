package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplaySuiteTest {
  @TempDir Path folder = Path.of(".");

  private Path suite = Path.of(".");

  @BeforeEach
  void writeSuite() throws IOException {
    ReplayFiles files = new ReplayFiles(folder);
    String replay = Files.readString(files.replay());
    files.write("other.yaml", replay.replace("baselines: [hpa, recorded]", "baselines: [hpa]"));
    suite = files.write("suite.yaml", manifest("[replay.yaml, other.yaml]", "seeds: [1, 2]"));
  }

  private static String manifest(String replays, String more) {
    return """
    apiVersion: autoscaling.harmony.dev/v1alpha1
    kind: ReplaySuite
    metadata: {name: all}
    spec:
      replays: %s
      %s
    """
        .formatted(replays, more);
  }

  private CommandLineRun run(Path place, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("replay", "--suite", place.toString(), "--out", out().toString()));
    arguments.addAll(List.of(more));
    return CommandLineRun.of(arguments.toArray(String[]::new));
  }

  private Path out() {
    return folder.resolve("reports");
  }

  /** The content of every file of the reports, by its path. */
  private static Map<String, String> texts(Path root) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }

  @Test
  void replaysEachWithEachSeedAndLinksTheReports() throws IOException {
    CommandLineRun run = run(suite);

    assertEquals(0, run.exitCode(), run.err());
    assertEquals(
        List.of("replay 1", "replay 2", "other 1", "other 2"),
        run.out()
            .lines()
            .skip(2)
            .limit(4)
            .map(line -> line.replaceFirst("(\\S+) +(\\S+).*", "$1 $2"))
            .toList());
    assertTrue(run.out().contains("4 of 4 replays kept what their policy promised."), run.out());
    JsonNode json = new JsonMapper().readTree(out().resolve("suite.json").toFile());
    String page = Files.readString(out().resolve("index.html"));
    assertEquals(4, json.path("replays").size());
    for (JsonNode each : json.path("replays")) {
      String report = each.path("folder").asText() + "/report.html";
      assertTrue(page.contains("href=\"" + report + "\""), page);
      assertTrue(Files.isRegularFile(out().resolve(report)), report);
    }
  }

  @Test
  void howManyRunAtATimeChangesNothing() throws IOException {
    assertEquals(0, run(suite, "--parallelism", "1").exitCode());
    Map<String, String> alone = texts(out());
    Path first = Files.move(out(), folder.resolve("first"));

    assertEquals(0, run(suite, "--parallelism", "3").exitCode());

    assertEquals(texts(first), texts(out()));
    assertEquals(alone, texts(out()));
  }

  @Test
  void goesOnWhereItWasKilled() throws IOException {
    String whole = run(suite).out();
    Path lost;
    try (Stream<Path> reports = Files.list(out())) {
      lost = reports.filter(each -> each.toString().contains("other-seed2")).findFirst().get();
    }
    Map<String, String> before = texts(out());
    try (Stream<Path> files = Files.list(lost)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(lost);
    Files.createDirectories(out().resolve(".other.partial-x"));

    CommandLineRun again = run(suite);

    assertTrue(again.err().contains("3 of 4 are done already"), again.err());
    assertTrue(again.err().contains("other with seed 2 is done"), again.err());
    assertFalse(again.err().contains("other with seed 1 is done"), again.err());
    assertEquals(whole, again.out());
    assertEquals(before, texts(out()));
  }

  @Test
  void changedInputIsReplayedAgain() throws IOException {
    run(suite, "--seed", "1");
    Path trace = folder.resolve("trace.csv");
    Files.writeString(trace, Files.readString(trace) + "7200,9,9,20\n");

    CommandLineRun again = run(suite, "--seed", "1");

    assertFalse(again.err().contains("done already"), again.err());
    assertTrue(again.err().contains("replay with seed 1 is done"), again.err());
  }

  @Test
  void seedsOfTheCommandLineComeFirstThenTheSuiteThenTheManifest() throws IOException {
    assertEquals(
        List.of(5L, 5L), seeds(run(suite, "--seed", "5", "--baselines", "none", "--json")));
    Files.writeString(suite, manifest("[replay.yaml]", "parallelism: 2"));
    assertEquals(List.of(7L), seeds(run(suite, "--baselines", "none", "--json")));
  }

  private static List<Long> seeds(CommandLineRun run) throws IOException {
    List<Long> seeds = new ArrayList<>();
    new JsonMapper()
        .readTree(run.out())
        .path("replays")
        .forEach(each -> seeds.add(each.path("seed").asLong()));
    return seeds;
  }

  @Test
  void aFolderIsASuiteOfItsReplays() {
    CommandLineRun run = run(folder, "--baselines", "none");

    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("2 of 2 replays kept"), run.out());
  }

  @Test
  void wrongInputIsFoundBeforeAnyWork() throws IOException {
    ReplayFiles files = new ReplayFiles(folder);
    String replay = Files.readString(folder.resolve("replay.yaml"));
    files.write("wrong.yaml", replay.replace("seed: 7", "sed: 7"));
    files.write("damaged.csv", "ts,chat,search,pods\n0,1,1,1\nx,1,1,1\n");
    files.write("damaged.yaml", replay.replace("trace.csv", "damaged.csv"));

    for (String name : List.of("wrong", "damaged")) {
      Files.writeString(suite, manifest("[replay.yaml, " + name + ".yaml]", "seeds: [1]"));
      CommandLineRun run = run(suite);
      assertEquals(2, run.exitCode(), run.err());
      assertEquals(1, run.err().lines().count(), run.err());
      assertTrue(run.err().contains(name.equals("wrong") ? "sed" : "damaged.csv:3"), run.err());
      assertFalse(run.err().contains("is done"), run.err());
    }
  }

  @Test
  void refusesWhatContradictsASuite() {
    assertRefused("--policy contradicts --suite", run(suite, "--policy", "p.yaml"));
    assertRefused("REPLAY.yaml contradicts --suite", run(suite, "replay.yaml"));
    assertRefused("--parallelism must be at least 1", run(suite, "--parallelism", "0"));
    assertRefused(
        "--parallelism is for --suite", CommandLineRun.of("replay", "--parallelism", "2"));
    assertRefused("no such file", run(folder.resolve("absent.yaml")));
  }

  private static void assertRefused(String what, CommandLineRun run) {
    assertEquals(2, run.exitCode(), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertTrue(run.err().contains(what), run.err());
  }
}
