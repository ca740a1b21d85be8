package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.harmony.flow.Network;
import dev.harmony.flow.NetworkShape;
import dev.harmony.flow.Parameters;
import dev.harmony.flow.model.ModelCard;
import dev.harmony.flow.model.ModelFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayModelTest {
  @TempDir Path folder = Path.of(".");
  private Path model = Path.of(".");

  @BeforeEach
  void storeAModelThatLearntNothing() throws IOException {
    NetworkShape shape = NetworkShape.small(60);
    model = Files.createDirectory(folder.resolve("tiny"));
    new ModelFolder(model)
        .write(
            new ModelCard(
                ModelCard.FORMAT,
                "tiny",
                "A model for tests.",
                shape,
                "any",
                "any",
                Map.of(),
                new ModelCard.TrainingFacts(3, "", "cpu", 0, 0, 0, 0),
                List.of(),
                Map.of(),
                List.of("everything")),
            Parameters.initial(new Network(shape).parameters(), 3));
  }

  private CommandLineRun replay(String chosen) {
    return CommandLineRun.of(
        "replay",
        new ReplayFiles(folder).replay().toString(),
        "--baselines",
        "none",
        "--model",
        chosen,
        "--json",
        "--out",
        folder.resolve("report").toString());
  }

  @Test
  void aChosenModelForecastsBesideThePool() throws IOException {
    CommandLineRun run = replay(model.toString());
    assertEquals(0, run.exitCode(), run.err());
    JsonNode told = new JsonMapper().readTree(run.out()).path("model");
    assertEquals("tiny", told.path("name").asText());
    assertTrue(told.path("revision").asText().matches("[0-9a-f]{12}"), told.toString());
    assertEquals(60, told.path("decisions").path("ANSWERED").asInt());
    assertEquals(1, told.path("shares").path(0).path("stepsAhead").asInt());
    String journal = Files.readString(folder.resolve("report").resolve("decisions.jsonl"));
    assertTrue(journal.contains("\"model\":{\"outcome\":\"ANSWERED\",\"name\":\"tiny\""));
  }

  @Test
  void withoutAModelNothingIsSaidOfOne() throws IOException {
    CommandLineRun run = replay("none");
    assertEquals(0, run.exitCode(), run.err());
    assertFalse(new JsonMapper().readTree(run.out()).has("model"));
    String journal = Files.readString(folder.resolve("report").resolve("decisions.jsonl"));
    assertFalse(journal.contains("\"outcome\""));
  }

  @Test
  void aDamagedModelIsRefusedInOneLine() throws IOException {
    Path weights = model.resolve(ModelFolder.WEIGHTS);
    byte[] bytes = Files.readAllBytes(weights);
    bytes[bytes.length / 2] ^= 1;
    Files.write(weights, bytes);
    CommandLineRun run = replay(model.toString());
    assertEquals(2, run.exitCode());
    assertTrue(run.err().startsWith("harmony replay: --model: " + weights), run.err());
    assertEquals(1, run.err().lines().count());
    assertFalse(Files.exists(folder.resolve("report")));
  }

  @Test
  void aModelThatAPolicyNamesMustBeThere() throws IOException {
    ReplayFiles files = new ReplayFiles(folder);
    String manifest = Files.readString(files.replay());
    Path replay =
        files.write(
            "replay.yaml", manifest + "  overrides: {forecast: {modelRef: {name: chat}}}\n");
    CommandLineRun run =
        CommandLineRun.of("replay", replay.toString(), "--out", folder.resolve("r").toString());
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("modelRef: 'chat' is no model"), run.err());
  }
}
