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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayRunsTest {
  @TempDir Path folder = Path.of(".");

  private CommandLineRun replay(int runs, String... more) throws IOException {
    ReplayFiles files = new ReplayFiles(folder);
    String manifest = Files.readString(files.replay());
    Path replay =
        files.write("replay.yaml", manifest.replace("{seed: 7}", "{seed: 7, runs: " + runs + "}"));
    List<String> arguments =
        new ArrayList<>(List.of("replay", replay.toString(), "--out", out().toString()));
    arguments.addAll(List.of(more));
    CommandLineRun run = CommandLineRun.of(arguments.toArray(String[]::new));
    assertEquals(0, run.exitCode(), run.err());
    return run;
  }

  private Path out() {
    return folder.resolve("report");
  }

  private static JsonNode json(CommandLineRun run) throws IOException {
    return new JsonMapper().readTree(run.out());
  }

  @Test
  void areTheReplaysOfAsManySeeds() throws IOException {
    double sum = 0;
    for (long seed = 7; seed < 10; seed++) {
      JsonNode alone = json(replay(1, "--json", "--seed", Long.toString(seed)));
      sum += alone.path("results").get(0).path("gpuHours").asDouble();
      assertTrue(alone.path("runs").isMissingNode());
    }

    JsonNode runs = json(replay(3, "--json")).path("runs");

    assertEquals("[7,8,9]", runs.path("seeds").toString());
    JsonNode ours = runs.path("results").get(0);
    assertEquals("harmony", ours.path("name").asText());
    assertEquals(sum / 3, ours.path("gpuHours").path("mean").asDouble(), 1e-9);
    assertTrue(
        ours.path("gpuHours").path("lowest").asDouble()
            <= ours.path("gpuHours").path("highest").asDouble());
    assertEquals(3, ours.path("keptPromise").asInt());
  }

  @Test
  void formsOfTheReportCanBeChosen() throws IOException {
    ReplayFiles files = new ReplayFiles(folder);
    String manifest = Files.readString(files.replay());
    Path replay = files.write("json.yaml", manifest + "  report: {formats: [Json]}\n");

    CommandLineRun run = CommandLineRun.of("replay", replay.toString(), "--out", out().toString());

    assertEquals(0, run.exitCode(), run.err());
    assertTrue(run.out().contains("Report: " + out().resolve("report.json")), run.out());
    assertTrue(Files.isRegularFile(out().resolve("report.json")));
    assertFalse(Files.exists(out().resolve("report.html")));
  }

  @Test
  void areShownInTableAndPage() throws IOException {
    String title = "Mean, lowest and highest over 2 runs, seeds 7 to 8";

    assertTrue(replay(2).out().contains(title + ":"), "no such line in the table");
    assertTrue(Files.readString(out().resolve("report.html")).contains(title));
    assertFalse(replay(1).out().contains("runs, seeds"));
  }
}
