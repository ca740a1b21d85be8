package dev.harmony.trace;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Arrivals per minute, sampled around published ten-minute rates of many clients. The numbers of
 * each window come from a source of their own, found by seed, client and window, so that clients
 * are independent and the same whatever else is sampled.
 */
final class SmoothedArrivals {

  private static final int MINUTES_PER_WINDOW = ClientWindow.SECONDS / 60;

  private SmoothedArrivals() {}

  /**
   * The number of arrivals of all clients in each minute from the beginning of the first window to
   * the end of the last, shape {@code [minute]}. A window that is missing has rate zero.
   *
   * @param windows at least one, in any order
   */
  static long[] perMinute(List<ClientWindow> windows, long seed) {
    long first = windows.stream().mapToLong(ClientWindow::startSeconds).min().orElseThrow();
    long last = windows.stream().mapToLong(ClientWindow::startSeconds).max().orElseThrow();
    long[] totals = new long[(int) ((last - first) / 60) + MINUTES_PER_WINDOW];
    for (ClientWindow window : windows) {
      UniformRandomProvider random =
          HashedRandom.of(seed, window.client().hashCode(), window.startSeconds());
      long[] counts =
          new WindowArrivals(window, random)
              .counts(window.startSeconds() == first, window.startSeconds() == last);
      int begin = (int) ((window.startSeconds() - first) / 60) - WindowArrivals.LEAD_MINUTES;
      for (int minute = 0; minute < counts.length; minute++) {
        if (counts[minute] > 0) {
          totals[begin + minute] += counts[minute];
        }
      }
    }
    return totals;
  }
}
