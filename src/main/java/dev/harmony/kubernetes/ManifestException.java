package dev.harmony.kubernetes;

/**
 * A manifest that cannot be read, is not what its kind asks for, or asks for what there is not. The
 * message is one line that names the file and the line or the path of the field, the value, and
 * what is allowed.
 */
public final class ManifestException extends RuntimeException {

  private static final int LONGEST_VALUE = 60;

  /**
   * @param message one line, fit to be shown to whoever wrote the manifest
   */
  public ManifestException(String message) {
    super(message);
  }

  /**
   * @param message one line, fit to be shown to whoever wrote the manifest
   * @param cause what failed underneath
   */
  public ManifestException(String message, Throwable cause) {
    super(message, cause);
  }

  /** {@code text} on one line, without control characters and not too long. */
  static String shortened(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    return line.length() <= LONGEST_VALUE ? line : line.substring(0, LONGEST_VALUE) + "…";
  }
}
