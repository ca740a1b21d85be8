package dev.harmony.trace;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The bytes of a trace, opened as often as wanted; gzip is recognized and undone. */
public final class TraceSource {

  private static final int BUFFER_BYTES = 1 << 16;
  private static final int HEAD_BYTES = 1 << 13;
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  private final String name;
  private final Optional<Path> file;
  private final Opener opener;

  /** Opens raw bytes. */
  @FunctionalInterface
  private interface Opener {
    InputStream open() throws IOException;
  }

  private TraceSource(String name, Optional<Path> file, Opener opener) {
    this.name = name;
    this.file = file;
    this.opener = opener;
  }

  /** A file, named in messages as {@code file} is written. */
  public static TraceSource ofFile(Path file) {
    return new TraceSource(file.toString(), Optional.of(file), () -> Files.newInputStream(file));
  }

  /** A copy of {@code bytes} in memory. */
  public static TraceSource ofBytes(String name, byte[] bytes) {
    byte[] copy = bytes.clone();
    return new TraceSource(name, Optional.empty(), () -> new ByteArrayInputStream(copy));
  }

  /** What the source is called in messages. */
  public String name() {
    return name;
  }

  /** The file that the source is, unless it lies in memory. */
  Optional<Path> file() {
    return file;
  }

  /**
   * The uncompressed bytes; the caller closes them.
   *
   * @throws TraceException if the source cannot be opened
   */
  InputStream open() {
    try {
      InputStream raw = new BufferedInputStream(opener.open(), BUFFER_BYTES);
      try {
        return isGzip(raw) ? new GZIPInputStream(raw, BUFFER_BYTES) : raw;
      } catch (IOException e) {
        raw.close();
        throw e;
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * The first characters of the source, a few kilobytes at most, as UTF-8; empty for an empty
   * source.
   *
   * @throws TraceException if the source cannot be read
   */
  String head() {
    try (InputStream in = open()) {
      return new String(in.readNBytes(HEAD_BYTES), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The fault of this source that {@code cause} reports. */
  TraceException unreadable(IOException cause) {
    return new TraceException(name + ": " + problem(cause), cause);
  }

  private static String problem(IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return "no such file";
    }
    if (cause instanceof AccessDeniedException) {
      return "permission to read it is denied";
    }
    if (cause instanceof EOFException) {
      return "ends before its compressed data do";
    }
    return "cannot be read (" + cause.getMessage() + ")";
  }

  private static boolean isGzip(InputStream in) throws IOException {
    in.mark(2);
    boolean gzip = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
    in.reset();
    return gzip;
  }
}
