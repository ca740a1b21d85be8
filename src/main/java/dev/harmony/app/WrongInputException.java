package dev.harmony.app;

/**
 * Input that cannot be used as it is: a file, a field or a flag. The message is one line that names
 * it, the value, and what is allowed.
 */
public final class WrongInputException extends RuntimeException {
  /**
   * @param message one line, fit to be shown to whoever gave the input
   */
  public WrongInputException(String message) {
    super(message);
  }

  /**
   * @param message one line, fit to be shown to whoever gave the input
   * @param cause what failed underneath
   */
  public WrongInputException(String message, Throwable cause) {
    super(message, cause);
  }
}
