package dev.harmony.trace;

import java.util.List;
import java.util.stream.Stream;

/** Recorded demand, read lazily and as often as wanted. */
public interface Trace {

  /** What the trace is. */
  TraceDescription description();

  /**
   * What was recorded, ordered by {@link TraceEvent#at}; the same sequence at each call. The caller
   * closes the stream. Reading it may throw {@link TraceException}, and nothing else, when the
   * recording is damaged.
   */
  Stream<TraceEvent> events();

  /**
   * Known times in which the observer saw nothing although the events tell what happened; in order,
   * without overlap.
   */
  default List<Outage> outages() {
    return List.of();
  }
}
