package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application as users start it: in a process of its own. */
class PackagedApplicationIT {
  private static final Path JAR =
      Path.of(System.getProperty("harmony.root", ""), "target/quarkus-app/quarkus-run.jar");

  @TempDir Path folder;

  @Test
  void replaysAndLeavesAWholeReport() throws Exception {
    ReplayFiles files = new ReplayFiles(folder);
    Process process = start("replay", files.replay().toString(), "--json", "--out", "report");
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor());
    JsonNode report = new JsonMapper().readTree(out);
    assertEquals(7, report.path("seed").asLong());
    assertEquals(
        List.of("harmony", "hpa", "recorded"), report.path("results").findValuesAsText("name"));
    assertEquals(out, Files.readString(folder.resolve("report/report.json")));
    assertTrue(Files.readString(folder.resolve("report/report.html")).endsWith("</html>\n"));
  }

  @Test
  void wrongInputEndsWithOneLineAndExitCodeTwo() throws Exception {
    Process process = start("replay", "--example", "caht");
    String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(2, process.waitFor());
    assertEquals(
        "harmony replay: --example: unknown example 'caht', did you mean 'chat'?"
            + System.lineSeparator(),
        error);
  }

  @Test
  void aTerminatedReplayLeavesNothing() throws Exception {
    Process process;
    try (WatchService watch = folder.getFileSystem().newWatchService()) {
      folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      process = start("replay", "--out", "report");
      assertNotNull(watch.poll(5, TimeUnit.MINUTES), "the replay does not begin");
    }
    assertTrue(names().get(0).startsWith(".report.partial-"), names()::toString);
    process.toHandle().destroy();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the process does not end");
    assertNotEquals(0, process.exitValue());
    assertEquals(List.of(), names());
    assertEquals("", new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private Process start(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                JAR.toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).directory(folder.toFile()).start();
  }
}
