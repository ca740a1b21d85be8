package dev.harmony.trace;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;

/**
 * Sampled arrivals of one {@link ClientWindow}, counted by minute.
 *
 * <p>The linear interpolation between the rates of neighbouring windows, each at the middle of its
 * window, is the sum over windows of rate × a triangle that rises from the middle of the window
 * before to its own and falls to that of the window after. Each triangle carries a renewal process
 * of its own, with the window's gap distribution, in the time rescaled by the triangle: the
 * expected number of arrivals is exactly that of the window. Where a minute expects many arrivals
 * for the spread of the gaps, their number is a gamma variate of the mean and the variance {@code
 * variation^2 × mean} that renewal theory gives (Cox, "Renewal Theory", 1962, section 3.3), rounded
 * up or down at random so that the mean is kept.
 */
final class WindowArrivals {

  /** Minutes from the middle of the window before to that of the window after. */
  static final int MINUTES = 20;

  /** The triangle begins this many minutes before its window. */
  static final int LEAD_MINUTES = 5;

  /** Expected arrivals a minute, per squared variation or one, from which the number is drawn. */
  private static final double MANY = 50;

  /** A window with more arrivals than this is never sampled one by one. */
  private static final double MOST_SINGLE_ARRIVALS = 1e6;

  private final ClientWindow window;
  private final UniformRandomProvider random;

  WindowArrivals(ClientWindow window, UniformRandomProvider random) {
    this.window = window;
    this.random = random;
  }

  /**
   * The number of arrivals in each minute of the triangle, shape {@code [minute]}.
   *
   * @param first whether the trace begins with this window, so that its rate holds from there
   * @param last whether the trace ends with this window, so that its rate holds to the end
   */
  long[] counts(boolean first, boolean last) {
    double[] expected = new double[MINUTES];
    for (int minute = 0; minute < MINUTES; minute++) {
      expected[minute] = 60 * window.rate() * share(minute, first, last);
    }
    double perMinute = 60 * window.rate();
    boolean single =
        perMinute < MANY * Math.max(1, window.variation() * window.variation())
            && 10 * perMinute <= MOST_SINGLE_ARRIVALS;
    return single ? oneByOne(expected) : byNumber(expected);
  }

  /** The mean height of the triangle in a minute, with the ends of the trace levelled. */
  private static double share(int minute, boolean first, boolean last) {
    boolean rising = minute < MINUTES / 2;
    if (rising ? first : last) {
      boolean inWindow = minute >= LEAD_MINUTES && minute < MINUTES - LEAD_MINUTES;
      return inWindow ? 1 : 0;
    }
    double minutesFromEnd = rising ? minute + 0.5 : MINUTES - 0.5 - minute;
    return minutesFromEnd / (MINUTES / 2.0);
  }

  private long[] oneByOne(double[] expected) {
    ArrivalGaps gaps = window.pattern().gaps(random, window.variation());
    long[] counts = new long[expected.length];
    double arrival = gaps.first();
    double passed = 0;
    for (int minute = 0; minute < expected.length; minute++) {
      passed += expected[minute];
      while (arrival < passed) {
        counts[minute]++;
        arrival += gaps.next();
      }
    }
    return counts;
  }

  private long[] byNumber(double[] expected) {
    double dispersion = window.variation() * window.variation();
    long[] counts = new long[expected.length];
    for (int minute = 0; minute < expected.length; minute++) {
      if (expected[minute] > 0) {
        double shape = expected[minute] / dispersion;
        double number =
            AhrensDieterMarsagliaTsangGammaSampler.of(random, shape, dispersion).sample();
        counts[minute] = (long) Math.floor(number + random.nextDouble());
      }
    }
    return counts;
  }
}
