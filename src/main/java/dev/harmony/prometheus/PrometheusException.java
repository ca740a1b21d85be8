package dev.harmony.prometheus;

import org.jspecify.annotations.Nullable;

/** A Prometheus server gave no usable answer: it is away, slow, refuses, or is something else. */
public final class PrometheusException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Which server, and what it did instead of answering. */
  PrometheusException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
