package dev.harmony.simulation;

/**
 * A confidence interval.
 *
 * @param lower its lower end
 * @param upper its upper end; at least {@code lower}
 */
public record Interval(double lower, double upper) {

  /**
   * @throws IllegalArgumentException unless {@code lower <= upper}
   */
  public Interval {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException(
          "lower must be at most upper, but are %s and %s".formatted(lower, upper));
    }
  }
}
