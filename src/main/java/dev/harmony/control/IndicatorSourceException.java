package dev.harmony.control;

/** A source of indicators could not be read. */
public final class IndicatorSourceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What could not be read, and why. */
  public IndicatorSourceException(String message, Throwable cause) {
    super(message, cause);
  }
}
