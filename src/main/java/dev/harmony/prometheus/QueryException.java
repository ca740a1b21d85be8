package dev.harmony.prometheus;

/** A query that its author must change: Prometheus cannot read it, or it means several series. */
public final class QueryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The query, and what is wrong with it. */
  QueryException(String message) {
    super(message);
  }
}
