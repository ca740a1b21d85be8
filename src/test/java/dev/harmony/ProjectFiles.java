package dev.harmony;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this repository as tests see them. */
final class ProjectFiles {
  private ProjectFiles() {}

  /** The root of the repository: what the build names, else the working directory. */
  static Path root() {
    return Path.of(System.getProperty("harmony.root", "")).toAbsolutePath();
  }

  /** All Java sources under {@code folder}, in the order of their names. */
  static List<Path> javaSources(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(root().resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
