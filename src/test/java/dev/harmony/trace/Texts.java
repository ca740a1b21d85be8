package dev.harmony.trace;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.function.Executable;

/** Traces written in tests. */
final class Texts {

  private Texts() {}

  /** A source called {@code name} with these lines. */
  static TraceSource source(String name, String... lines) {
    return TraceSource.ofBytes(name, bytes(lines));
  }

  static byte[] bytes(String... lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  static List<TraceEvent> events(Trace trace) {
    try (Stream<TraceEvent> events = trace.events()) {
      return events.toList();
    }
  }

  /** The message of the {@link TraceException} that {@code reading} throws. */
  static String fault(Executable reading) {
    return Objects.requireNonNull(assertThrows(TraceException.class, reading).getMessage());
  }
}
