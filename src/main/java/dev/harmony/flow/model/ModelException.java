package dev.harmony.flow.model;

/**
 * A model or checkpoint that cannot be used: damaged, cut off, or made for something else. The
 * message is one line that names the file, what was found and what is allowed.
 */
public final class ModelException extends RuntimeException {
  /**
   * @param message one line, fit to be shown to whoever named the model
   */
  public ModelException(String message) {
    super(message.replaceAll("\\p{Cntrl}+", " "));
  }

  /**
   * @param message one line, fit to be shown to whoever named the model
   * @param cause what failed underneath
   */
  public ModelException(String message, Throwable cause) {
    super(message.replaceAll("\\p{Cntrl}+", " "), cause);
  }
}
