package dev.harmony.kubernetes;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Files that a manifest names; they lie relative to it. */
final class ManifestFiles {

  private ManifestFiles() {}

  /**
   * The file called {@code written}.
   *
   * @param name the field that names it
   * @throws ManifestException if that is no path
   */
  static Path file(FieldPlace name, Path manifest, String written) {
    try {
      return manifest.resolveSibling(written);
    } catch (InvalidPathException e) {
      throw name.problem("is no path: '%s'".formatted(ManifestException.shortened(written)));
    }
  }

  /**
   * The same, which must exist.
   *
   * @throws ManifestException if there is no such file
   */
  static Path existing(FieldPlace name, Path manifest, String written) {
    Path file = file(name, manifest, written);
    if (!Files.isRegularFile(file)) {
      throw name.problem("names a file that does not exist: " + file.normalize());
    }
    return file.normalize();
  }
}
