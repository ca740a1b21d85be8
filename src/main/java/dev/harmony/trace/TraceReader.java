package dev.harmony.trace;

/** The reader of one trace format. */
public interface TraceReader {

  /** The format that it reads. */
  TraceFormat format();

  /**
   * Whether a trace that begins with {@code head} is in this format.
   *
   * @param head the first characters of the trace, as text
   */
  boolean recognizes(String head);

  /**
   * The trace in {@code source}. Only its beginning need be read; a fault further on shows when the
   * events are read.
   *
   * @throws TraceException if the source cannot be read or is not in this format
   */
  Trace read(TraceSource source, TraceOptions options);
}
