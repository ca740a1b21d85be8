package dev.harmony.journal;

/**
 * A journal cannot be read; the message is one line that names the file, the line and the fault.
 */
public final class JournalException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong where. */
  public JournalException(String message) {
    super(message);
  }

  /** What is wrong where, and what failed underneath. */
  public JournalException(String message, Throwable cause) {
    super(message, cause);
  }
}
