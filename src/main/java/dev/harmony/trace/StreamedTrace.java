package dev.harmony.trace;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A trace whose events are read anew from its source at each call.
 *
 * @param description what the trace is
 * @param opener opens the source and gives its events in order
 */
record StreamedTrace(TraceDescription description, Supplier<Stream<TraceEvent>> opener)
    implements Trace {

  @Override
  public Stream<TraceEvent> events() {
    return opener.get();
  }

  /** The elements of {@code iterator} in its order, taken as they are needed. */
  static <T> Stream<T> lazily(Iterator<T> iterator) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }
}
