package dev.harmony.kubernetes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The text of a manifest.
 *
 * @param name what the manifest is called in messages
 * @param text all of it
 */
record ManifestText(String name, String text) {

  /** Manifests are written by people; etcd takes no more than about this either. */
  static final int MOST_BYTES = 1 << 20;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * The text in a file, named in messages as {@code file} is written.
   *
   * @throws ManifestException if the file cannot be read, is larger than 1 MiB, empty, or no text
   */
  static ManifestText ofFile(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return of(file.toString(), in.readNBytes(MOST_BYTES + 1));
    } catch (IOException e) {
      throw new ManifestException(file + ": " + problem(file, e), e);
    }
  }

  /**
   * The text that {@code bytes} encode.
   *
   * @throws ManifestException if there is more than 1 MiB of it, none, or it is not UTF-8
   */
  static ManifestText of(String name, byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new ManifestException(name + ": is larger than 1 MiB, expected a manifest");
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new ManifestException(name + ": is not UTF-8 text, expected a manifest in YAML", e);
    }
    if (text.startsWith(BYTE_ORDER_MARK)) {
      text = text.substring(1);
    }
    if (text.isBlank()) {
      throw new ManifestException(name + ": is empty, expected a manifest in YAML");
    }
    return new ManifestText(name, text);
  }

  /** Whether the name says that this is JSON and not YAML. */
  boolean isJson() {
    return name.endsWith(".json");
  }

  private static String problem(Path file, IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return "no such file";
    }
    if (cause instanceof AccessDeniedException) {
      return "permission to read it is denied";
    }
    return Files.isDirectory(file)
        ? "is a folder, expected a file"
        : "cannot be read (" + cause.getMessage() + ")";
  }
}
