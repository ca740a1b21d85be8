package dev.harmony.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The recorded scenarios of an autoscaler: some come along, the whole set lies outside. */
public final class GoldenFiles {

  private static final Path BUNDLED =
      Path.of(System.getProperty("harmony.root", "."), "src/test/resources/golden");
  private static final Path SHARED =
      Path.of(System.getProperty("harmony.shared", "../shared"), "golden");

  private GoldenFiles() {}

  /** The scenarios that come along. */
  public static List<Path> bundled(String autoscaler) throws IOException {
    return scenarios(BUNDLED.resolve(autoscaler));
  }

  /** All scenarios, or the directory where they should lie if it is absent. */
  public static List<Path> shared(String autoscaler) throws IOException {
    Path directory = SHARED.resolve(autoscaler);
    // A parameterized test needs an argument, so that its body can say why it is skipped.
    return Files.isDirectory(directory) ? scenarios(directory) : List.of(directory);
  }

  /** The content of a scenario, compressed or not. */
  public static JsonNode read(Path file) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
      return new ObjectMapper().readTree(plain);
    }
  }

  private static List<Path> scenarios(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    }
  }
}
