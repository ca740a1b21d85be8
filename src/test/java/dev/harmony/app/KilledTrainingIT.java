package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.flow.model.ModelFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A training in a process of its own that is asked to end, then killed, and goes on each time. */
class KilledTrainingIT {
  /** How a process ends that was asked to: 128 and the number of the signal. */
  private static final int TERMINATED = 143;

  private static final String CHECKPOINT = ".mine.checkpoint";

  private static final Path JAR =
      Path.of(System.getProperty("harmony.root", ""), "target/quarkus-app/quarkus-run.jar");

  private static final String RECIPE =
      """
      shape: {context: 24, patch: 12, steps: 3, patchWidth: 2, width: 8, hiddenWidth: 8, blocks: 1,
              heads: 2, layers: 1, codeWidth: 4, headWidth: 8}
      plan: {steps: 600, check: 40, patience: 99, validation: 4,
             sampling: {tokens: 32, widths: [2], leads: 3}}
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeARecipe() throws IOException {
    Files.writeString(folder.resolve("recipe.yaml"), RECIPE);
    Files.createDirectory(models());
  }

  private Path models() {
    return folder.resolve("models");
  }

  @Test
  void endsWithoutACrashAndGoesOnToTheSameWeights() throws Exception {
    assertEquals(TERMINATED, stopped(ProcessHandle::destroy));
    stopped(ProcessHandle::destroyForcibly, "--resume");
    assertEquals(List.of(), crashes());

    assertEquals(0, finished(train("mine", "--resume")));
    assertEquals(List.of(models().resolve("mine")), inModels());
    assertEquals(0, finished(train("undisturbed")));
    assertArrayEquals(weights("undisturbed"), weights("mine"));
  }

  /** How a training ends that is stopped as soon as it has written a checkpoint. */
  private int stopped(Consumer<ProcessHandle> stop, String... more) throws Exception {
    try (WatchService watch = folder.getFileSystem().newWatchService()) {
      models().register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      Process process = train("mine", more);
      boolean kept = false;
      while (!kept) {
        WatchKey created = watch.poll(2, TimeUnit.MINUTES);
        assertNotNull(created, "the training writes no checkpoint");
        kept =
            created.pollEvents().stream()
                .anyMatch(event -> String.valueOf(event.context()).equals(CHECKPOINT));
        created.reset();
      }
      stop.accept(process.toHandle());
      int status = finished(process);
      assertTrue(Files.notExists(models().resolve("mine")), "the training was too quick");
      return status;
    }
  }

  private static int finished(Process process) throws Exception {
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(1, TimeUnit.MINUTES), "the process does not end: " + told);
    return process.exitValue();
  }

  private List<Path> crashes() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith("hs_err")).toList();
    }
  }

  private List<Path> inModels() throws IOException {
    try (Stream<Path> files = Files.list(models())) {
      return files.toList();
    }
  }

  private byte[] weights(String name) throws IOException {
    return Files.readAllBytes(models().resolve(name).resolve(ModelFolder.WEIGHTS));
  }

  private Process train(String name, String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                JAR.toAbsolutePath().toString(),
                "train"));
    command.addAll(List.of("--generate", "laws", "--recipe", "recipe.yaml", "--threads", "1"));
    command.addAll(List.of("--device", "cpu", "--out", "models/" + name));
    command.addAll(List.of(more));
    return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
  }
}
