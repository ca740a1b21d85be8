package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script {@code harmony} in a folder of its own, with a Java and a Maven that only tell what
 * they were asked.
 */
class LauncherTest {
  private static final Path SCRIPT = Path.of(System.getProperty("harmony.root", ""), "harmony");

  @TempDir Path folder;

  @BeforeEach
  void lay() throws IOException {
    assumeTrue(File.separatorChar == '/', "the launcher is a shell script");
    Files.createDirectories(folder.resolve("house/src/main"));
    Files.createDirectories(folder.resolve("house/docs/examples"));
    Files.writeString(folder.resolve("house/pom.xml"), "");
    Files.copy(SCRIPT, folder.resolve("house/harmony"));
    java("jdk", "17.0.15");
    program(
        "bin/mvn",
        "echo built >> \"" + folder + "/builds\"",
        "mkdir -p target/quarkus-app",
        "echo jar > target/quarkus-app/quarkus-run.jar");
  }

  @Test
  void buildsOnceAndPassesArgumentsOn() throws Exception {
    Outcome first = run("house/harmony", "replay", "--out", "two words");
    assertEquals("replay|--out|two words|PASSIVE|", first.out());
    assertTrue(first.err().startsWith("harmony: building the application"), first.err());
    assertEquals(1, first.err().lines().count());
    Outcome second = run("house/harmony", "--version");
    assertEquals("", second.err());
    assertEquals(1, builds());
  }

  @Test
  void buildsAgainWhenASourceIsNewer() throws Exception {
    run("house/harmony");
    Path source = Files.writeString(folder.resolve("house/src/main/New.java"), "");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
    run("house/harmony");
    assertEquals(2, builds());
  }

  @Test
  void followsASymbolicLinkAndKeepsTheCallersFolder() throws Exception {
    Files.createSymbolicLink(folder.resolve("link"), Path.of("house/harmony"));
    program("jdk/bin/java", "pwd");
    assertEquals(folder.toRealPath() + "\n", run("link").out());
    assertEquals(1, builds());
  }

  @Test
  void concurrentFirstRunsBuildOnce() throws Exception {
    List<Process> runs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      runs.add(start("house/harmony", "x"));
    }
    for (Process process : runs) {
      assertEquals("x|PASSIVE|", outcome(process).out());
    }
    assertEquals(1, builds());
  }

  @Test
  void aFailedBuildIsAFailureInOneLineAndIsTriedAgain() throws Exception {
    program("bin/mvn", "echo built >> \"" + folder + "/builds\"", "exit 1");
    for (int i = 1; i <= 2; i++) {
      Outcome outcome = run("house/harmony");
      assertEquals(1, outcome.exitCode());
      assertEquals("harmony: the build failed", outcome.err().lines().skip(1).findFirst().get());
      assertEquals(i, builds());
    }
  }

  @Test
  void theExitCodeIsThatOfTheProgram() throws Exception {
    program("jdk/bin/java", "exit 2");
    assertEquals(2, run("house/harmony").exitCode());
  }

  @Test
  void saysThatPipesAreNoTerminals() throws Exception {
    program("jdk/bin/java", "printf '%s' \"terminal=$HARMONY_TERMINAL\"");
    assertEquals("terminal=", run("house/harmony").out());
  }

  @Test
  void passesOverAJavaThatIsTooOld() throws Exception {
    java("jdk", "1.8.0_402");
    assertFalse(run("house/harmony", "x").out().contains("x|"), "the old Java was taken");
  }

  private void java(String home, String version) throws IOException {
    program(
        home + "/bin/java",
        "while [ \"$1\" != -jar ]; do shift; done",
        "shift 2",
        "printf '%s|' \"$@\" \"$OMP_WAIT_POLICY\"");
    program(home + "/bin/javac", "");
    Files.writeString(folder.resolve(home + "/release"), "JAVA_VERSION=\"" + version + "\"\n");
  }

  private void program(String name, String... lines) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private int builds() throws IOException {
    return Files.readAllLines(folder.resolve("builds")).size();
  }

  private Outcome run(String script, String... arguments) throws Exception {
    return outcome(start(script, arguments));
  }

  private Process start(String script, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("bash", script));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    builder
        .environment()
        .merge("PATH", folder.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
    return builder.start();
  }

  private static Outcome outcome(Process process) throws Exception {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Outcome(process.waitFor(), out, err);
  }

  private record Outcome(int exitCode, String out, String err) {}
}
