package dev.harmony.trace;

import java.util.Objects;

/**
 * What ServeGen publishes of one client in one window of ten minutes.
 *
 * @param client the client
 * @param startSeconds the beginning of the window, in seconds since that of the trace; a multiple
 *     of {@link #SECONDS}
 * @param rate mean requests per second in the window; zero or more
 * @param variation coefficient of variation of the gaps between requests; positive
 * @param pattern distribution of the gaps
 */
public record ClientWindow(
    String client, long startSeconds, double rate, double variation, ArrivalPattern pattern) {

  /** The length of every window in seconds. */
  public static final int SECONDS = 600;

  /**
   * @throws IllegalArgumentException if a number lies outside its range
   */
  public ClientWindow {
    Objects.requireNonNull(client, "client");
    Objects.requireNonNull(pattern, "pattern");
    if (startSeconds < 0 || startSeconds % SECONDS != 0) {
      throw new IllegalArgumentException(
          "startSeconds must be a multiple of 600, but is " + startSeconds);
    }
    if (!(rate >= 0) || !(variation > 0)) {
      throw new IllegalArgumentException(
          "rate must not be negative and variation must be positive, but they are %s and %s"
              .formatted(rate, variation));
    }
  }
}
