package dev.harmony.trace;

/**
 * A trace that cannot be read or does not say what is needed. The message is one line that names
 * the file, the line where there is one, the value and what is expected.
 */
public final class TraceException extends RuntimeException {

  private static final int LONGEST_VALUE = 60;

  /**
   * @param message fit to be shown to whoever supplied the trace; control characters become blanks
   */
  public TraceException(String message) {
    super(onOneLine(message));
  }

  /**
   * @param message fit to be shown to whoever supplied the trace; control characters become blanks
   * @param cause what failed underneath
   */
  public TraceException(String message, Throwable cause) {
    super(onOneLine(message), cause);
  }

  /** A fault at a line of a file: {@code FILE:LINE: problem}. */
  static TraceException at(String file, long line, String problem) {
    return new TraceException(file + ":" + line + ": " + problem);
  }

  /** {@code text} in quotes, on one line, without control characters and not too long. */
  static String quoted(String text) {
    String line = onOneLine(text);
    return line.length() <= LONGEST_VALUE
        ? "'" + line + "'"
        : "'" + line.substring(0, LONGEST_VALUE) + "…'";
  }

  private static String onOneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ");
  }
}
