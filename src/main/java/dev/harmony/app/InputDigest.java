package dev.harmony.app;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that a result is made of, in sixteen hexadecimal digits of a SHA-256: inputs with the same
 * digest are taken for the same. What is added is told apart by its length; the order counts.
 */
final class InputDigest {
  private static final int BYTES = 8;

  private final MessageDigest digest;
  private final DataOutputStream out;

  /** The digest of nothing. */
  InputDigest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
    out = new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
  }

  /** Adds {@code text}. */
  InputDigest with(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return written(
        () -> {
          out.writeLong(bytes.length);
          out.write(bytes);
        });
  }

  /** Adds {@code values}, bit by bit. */
  InputDigest with(double[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * values.length);
    bytes.asDoubleBuffer().put(values);
    return written(
        () -> {
          out.writeLong(bytes.capacity());
          out.write(bytes.array());
        });
  }

  /**
   * Adds what {@code file} contains.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  InputDigest with(Path file) {
    return written(
        () -> {
          out.writeLong(Files.size(file));
          Files.copy(file, out);
        });
  }

  /**
   * Adds this program: its classes and resources, whichever way they were packed.
   *
   * @throws UncheckedIOException if they cannot be read
   */
  InputDigest withProgram() {
    URL location = InputDigest.class.getProtectionDomain().getCodeSource().getLocation();
    Path place = Path.of(URI.create(location.toString()));
    return written(
        () -> {
          if (Files.isDirectory(place)) {
            withTree(place);
          } else {
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
              withTree(jar.getPath("/"));
            }
          }
        });
  }

  private void withTree(Path root) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(root.resolve("dev"))) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    files.forEach(file -> with(root.relativize(file).toString()).with(file));
  }

  /** The digits. */
  String hexadecimal() {
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private InputDigest written(Writing writing) {
    try {
      writing.write();
      return this;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private interface Writing {
    void write() throws IOException;
  }
}
