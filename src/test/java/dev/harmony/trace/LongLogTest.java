package dev.harmony.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongLogTest {

  private static final int REQUESTS = 1_000_000;

  /** As one object each, so many requests would need more than this. */
  private static final String HEAP = "-Xmx32m";

  @Test
  void isReadWithoutBeingHeld(@TempDir Path folder) throws IOException, InterruptedException {
    Path file = folder.resolve("log.csv.gz");
    LongLog.write(file, REQUESTS);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                LongLog.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String printed =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertEquals(0, process.waitFor(), printed);
    double perMinute = REQUESTS / (2 * 24 * 60.0);
    assertEquals(REQUESTS - perMinute, Double.parseDouble(printed), 2);
  }
}
