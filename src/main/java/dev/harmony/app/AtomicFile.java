package dev.harmony.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * A file of text that appears whole, in place of one of that name, or not at all; compressed with
 * gzip where its name ends in {@code .gz}.
 */
final class AtomicFile implements AutoCloseable {
  private final AtomicDirectory beside;
  private final Path unfinished;

  private AtomicFile(AtomicDirectory beside, Path unfinished) {
    this.beside = beside;
    this.unfinished = unfinished;
  }

  /**
   * Begins the file.
   *
   * @param option the option that names it, for the message
   * @throws WrongInputException if {@code file} is a folder, or nothing can be written there
   */
  static AtomicFile open(String option, Path file) {
    Path whole = file.toAbsolutePath().normalize();
    if (Files.isDirectory(whole)) {
      throw new WrongInputException(
          "%s: '%s' is a folder, expected a file to write".formatted(option, file));
    }
    AtomicDirectory beside = AtomicDirectory.open(whole.resolveSibling("."));
    return new AtomicFile(beside, beside.file(whole.getFileName().toString()));
  }

  /** Where its text goes; to be closed before it is published. */
  Writer writer() throws IOException {
    OutputStream raw = Files.newOutputStream(unfinished);
    boolean compressed = unfinished.toString().endsWith(".gz");
    return new BufferedWriter(
        new OutputStreamWriter(
            compressed ? new GZIPOutputStream(raw) : raw, StandardCharsets.UTF_8));
  }

  /**
   * Gives the file its place.
   *
   * @throws IOException if it cannot be renamed
   */
  void publish() throws IOException {
    beside.publish();
  }

  /** Deletes what was not published. */
  @Override
  public void close() {
    beside.close();
  }
}
