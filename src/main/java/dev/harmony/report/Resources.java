package dev.harmony.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The texts that lie beside the classes of this package. */
final class Resources {

  private Resources() {}

  /**
   * The text of the resource called {@code name}, relative to this package or absolute.
   *
   * @throws NullPointerException if there is none
   */
  static String text(String name) {
    try (InputStream stream =
        Objects.requireNonNull(Resources.class.getResourceAsStream(name), name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
