package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCandidatesTest {
  @TempDir Path folder = Path.of(".");

  private JsonNode replay(String more) throws IOException {
    ReplayFiles files = new ReplayFiles(folder);
    String manifest = Files.readString(files.replay());
    Path replay = files.write("replay.yaml", manifest + more.indent(2));
    CommandLineRun run =
        CommandLineRun.of(
            "replay", replay.toString(), "--json", "--out", folder.resolve("report").toString());
    assertEquals(0, run.exitCode(), run.err());
    return new JsonMapper().readTree(run.out());
  }

  private static JsonNode result(JsonNode report, String name) {
    for (JsonNode each : report.path("results")) {
      if (each.path("name").asText().equals(name)) {
        return each;
      }
    }
    throw new AssertionError(name + " did not compete");
  }

  @Test
  void competeBehindThePolicyOnTheSameChance() throws IOException {
    JsonNode report =
        replay(
            """
            candidates:
            - name: current
            - {name: few, overrides: {maxReplicas: 8}}
            """);

    assertEquals(
        List.of("harmony", "harmony:current", "harmony:few", "hpa", "recorded"),
        report.path("results").findValuesAsText("name"));
    assertEquals(
        result(report, "harmony").path("gpuHours"),
        result(report, "harmony:current").path("gpuHours"));
    assertTrue(
        result(report, "harmony:few").path("gpuHours").asDouble()
            < result(report, "harmony").path("gpuHours").asDouble());
  }

  @Test
  void eachIsHeldToItsOwnPromise() throws IOException {
    String promise =
        "{name: %s, overrides: {maxReplicas: 5, objectives: {sla: [{indicator: requests, target: %s}]}}}";
    JsonNode report =
        replay(
            "candidates: [%s, %s]\n"
                .formatted(promise.formatted("strict", "0.99"), promise.formatted("lax", "0.01")));

    assertEquals(false, result(report, "harmony:strict").path("keepsPromise").asBoolean());
    assertEquals(true, result(report, "harmony:lax").path("keepsPromise").asBoolean());
    assertEquals("tolerance 99.0 %", result(report, "harmony:lax").path("settings").asText());
  }

  @Test
  void overridesChangeThePolicyItself() throws IOException {
    assertEquals(
        8, replay("overrides: {maxReplicas: 8}\n").path("policy").path("maxReplicas").asInt());
  }
}
