package dev.harmony.evaluation.protocol;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The published records and scores that are not part of this repository. */
final class SharedData {
  private SharedData() {}

  /** Their folder; skips the test where there is none. */
  static Path folder() {
    Path folder = Path.of(System.getProperty("harmony.shared", "../shared"));
    Assumptions.assumeTrue(
        Files.exists(folder.resolve("forecast-bench/windows.csv.gz")),
        folder + " does not hold the published windows");
    return folder;
  }
}
