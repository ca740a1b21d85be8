package dev.harmony.trace;

/**
 * The shape of generated demand that resembles a chat service on GPUs.
 *
 * @param meanRate mean requests per second of an ordinary weekday without flash crowds, in (0,
 *     10000]
 * @param nightShare the quietest rate of a day as a share of its busiest, in (0, 1]
 * @param weekendShare the rate of Saturdays and Sundays as a share of that of weekdays, in (0, 2]
 * @param dispersion variance of the requests in a minute divided by their mean, in (1, 10000]
 * @param drift standard deviation of the slow random change of the logarithm of the rate, in [0,
 *     0.5]
 */
public record ChatProfile(
    double meanRate, double nightShare, double weekendShare, double dispersion, double drift) {

  /** Twenty replicas of 12 requests per second on average, a quarter of the peak at night. */
  public static final ChatProfile STANDARD = new ChatProfile(240, 0.27, 0.72, 30, 0.06);

  /**
   * @throws IllegalArgumentException if a number lies outside its range
   */
  public ChatProfile {
    if (!(meanRate > 0 && meanRate <= 1e4)) {
      throw new IllegalArgumentException("meanRate must lie in (0, 10000], but is " + meanRate);
    }
    if (!(nightShare > 0 && nightShare <= 1)) {
      throw new IllegalArgumentException("nightShare must lie in (0, 1], but is " + nightShare);
    }
    if (!(weekendShare > 0 && weekendShare <= 2)) {
      throw new IllegalArgumentException("weekendShare must lie in (0, 2], but is " + weekendShare);
    }
    if (!(dispersion > 1 && dispersion <= 1e4)) {
      throw new IllegalArgumentException("dispersion must lie in (1, 10000], but is " + dispersion);
    }
    if (!(drift >= 0 && drift <= 0.5)) {
      throw new IllegalArgumentException("drift must lie in [0, 0.5], but is " + drift);
    }
  }
}
