package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A suite in a process of its own that is killed, not asked to end. */
class KilledSuiteIT {
  private static final int SEEDS = 8;

  private static final Path JAR =
      Path.of(System.getProperty("harmony.root", ""), "target/quarkus-app/quarkus-run.jar");

  @TempDir Path folder;

  @Test
  void leavesWholeReportsOnlyAndGoesOn() throws Exception {
    writeSuite();
    Path reports = Files.createDirectories(folder.resolve("reports"));
    Process killed;
    try (WatchService watch = folder.getFileSystem().newWatchService()) {
      reports.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      killed = start();
      do {
        WatchKey created = watch.poll(5, TimeUnit.MINUTES);
        assertNotNull(created, "the suite does not begin");
        created.pollEvents();
        created.reset();
      } while (finished(reports).size() < 2);
      killed.toHandle().destroyForcibly();
    }
    assertTrue(killed.waitFor(60, TimeUnit.SECONDS), "the process does not end");

    List<Path> before = finished(reports);
    assertTrue(before.size() < SEEDS, "the suite was too quick to be killed");
    for (Path report : before) {
      assertWhole(report);
    }

    Process again = start();
    String told = new String(again.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, again.waitFor(), told);
    assertTrue(told.contains("%d of %d are done already".formatted(before.size(), SEEDS)), told);
    assertEquals(SEEDS, finished(reports).size());
    assertEquals(List.of(), unfinished(reports));
  }

  private static void assertWhole(Path report) throws IOException {
    new JsonMapper().readTree(report.resolve("report.json").toFile());
    assertTrue(Files.readString(report.resolve("report.html")).endsWith("</html>\n"));
    assertTrue(Files.readString(report.resolve("decisions.jsonl")).endsWith("}\n"));
  }

  private void writeSuite() {
    ReplayFiles files = new ReplayFiles(folder);
    files.replay();
    files.write(
        "suite.yaml",
        """
        apiVersion: autoscaling.harmony.dev/v1alpha1
        kind: ReplaySuite
        metadata: {name: all}
        spec:
          replays: [replay.yaml]
          seeds: [1, 2, 3, 4, 5, 6, 7, 8]
          parallelism: 1
        """);
  }

  private static List<Path> finished(Path reports) throws IOException {
    return files(reports)
        .filter(file -> file.toString().contains("replay-seed"))
        .filter(file -> !AtomicDirectory.isUnfinished(file))
        .toList();
  }

  private static List<Path> unfinished(Path reports) throws IOException {
    return files(reports).filter(AtomicDirectory::isUnfinished).toList();
  }

  private static Stream<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    }
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            JAR.toAbsolutePath().toString(),
            "replay",
            "--suite",
            "suite.yaml",
            "--out",
            "reports")
        .directory(folder.toFile())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
