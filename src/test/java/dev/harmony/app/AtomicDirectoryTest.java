package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicDirectoryTest {
  @TempDir Path folder;

  @Test
  void nothingAppearsBeforeItIsPublished() throws IOException {
    Path target = folder.resolve("parent/report");
    try (AtomicDirectory directory = AtomicDirectory.open(target)) {
      Files.writeString(directory.file("report.json"), "{}");
      assertFalse(Files.exists(target));
      directory.publish();
    }
    assertEquals("{}", Files.readString(target.resolve("report.json")));
    assertEquals(List.of("report"), names(folder.resolve("parent")));
  }

  @Test
  void nothingStaysOfAnAbandonedSet() throws IOException {
    try (AtomicDirectory directory = AtomicDirectory.open(folder.resolve("report"))) {
      Files.createDirectories(directory.file("plots"));
      Files.writeString(directory.file("plots/demand.svg"), "half");
    }
    assertEquals(List.of(), names(folder));
  }

  @Test
  void replacesFilesOfTheSameNameAndKeepsOthers() throws IOException {
    Files.writeString(folder.resolve("report.json"), "old");
    Files.writeString(folder.resolve("notes.txt"), "mine");
    try (AtomicDirectory directory = AtomicDirectory.open(folder)) {
      Files.writeString(directory.file("report.json"), "new");
      Files.createDirectories(directory.file("plots"));
      Files.writeString(directory.file("plots/demand.svg"), "plot");
      assertEquals("old", Files.readString(folder.resolve("report.json")));
      directory.publish();
    }
    assertEquals("new", Files.readString(folder.resolve("report.json")));
    assertEquals("plot", Files.readString(folder.resolve("plots/demand.svg")));
    assertEquals(List.of("notes.txt", "plots", "report.json"), names(folder));
  }

  @Test
  void checksumsAreReplacedLast() throws IOException {
    Files.writeString(folder.resolve("SHA256SUMS"), "old");
    Files.createDirectories(folder.resolve("weights.safetensors/in-the-way"));
    try (AtomicDirectory directory = AtomicDirectory.open(folder)) {
      for (String name : List.of("SHA256SUMS", "card.json", "weights.safetensors")) {
        Files.writeString(directory.file(name), "new");
      }
      assertThrows(IOException.class, directory::publish);
    }
    assertEquals("new", Files.readString(folder.resolve("card.json")));
    assertEquals("old", Files.readString(folder.resolve("SHA256SUMS")));
  }

  @Test
  void keepsWhatWasThereWhenAbandoned() throws IOException {
    Files.writeString(folder.resolve("report.json"), "old");
    try (AtomicDirectory directory = AtomicDirectory.open(folder)) {
      Files.writeString(directory.file("report.json"), "half");
    }
    assertEquals("old", Files.readString(folder.resolve("report.json")));
    assertEquals(List.of("report.json"), names(folder));
  }

  @Test
  void refusesAFileAsTarget() throws IOException {
    Path file = Files.writeString(folder.resolve("taken"), "");
    WrongInputException refusal =
        assertThrows(WrongInputException.class, () -> AtomicDirectory.open(file));
    assertEquals("'" + file + "' is a file, expected a folder to write to", refusal.getMessage());
  }

  @Test
  void refusesAPlaceWhereNothingCanBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("taken"), "");
    WrongInputException refusal =
        assertThrows(
            WrongInputException.class, () -> AtomicDirectory.open(file.resolve("below/report")));
    String message = String.valueOf(refusal.getMessage());
    assertTrue(message.startsWith("'" + file + "/below/report' cannot be written to: "), message);
  }

  @Test
  void aTerminatedProcessLeavesNothing() throws IOException, InterruptedException {
    Path target = folder.resolve("report");
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                target.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader output = writer.inputReader()) {
      assertEquals("half written", output.readLine());
      assertTrue(names(folder).get(0).startsWith(".report.partial-"));
      // Not Process.destroy, which also closes the standard input that the writer waits for.
      writer.toHandle().destroy();
      assertNotEquals(0, writer.waitFor());
    }
    assertEquals(List.of(), names(folder));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** A process that writes half of its files and waits until it is ended. */
  static final class Writer {
    private Writer() {}

    public static void main(String... arguments) throws IOException {
      try (AtomicDirectory directory = AtomicDirectory.open(Path.of(arguments[0]))) {
        Files.writeString(directory.file("report.json"), "{");
        System.out.println("half written");
        System.in.read();
        directory.publish();
      }
    }
  }
}
