package dev.harmony.trace;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;

/** What went wrong while JSON was read. */
final class JsonFaults {

  private JsonFaults() {}

  /** The fault of {@code source} that {@code cause} reports, with the line if it has one. */
  static TraceException of(TraceSource source, IOException cause) {
    if (cause instanceof JsonProcessingException malformed) {
      JsonLocation location = malformed.getLocation();
      return TraceException.at(
          source.name(),
          location == null ? 1 : location.getLineNr(),
          "is not well-formed JSON: " + malformed.getOriginalMessage());
    }
    return source.unreadable(cause);
  }
}
