package dev.harmony.decision;

/**
 * What a change of the replica count costs, in replica-steps (one replica paid for one step).
 *
 * @param start for each replica started: the steps it is paid before it serves, and any churn
 *     penalty; zero or more
 * @param stop for each replica stopped: the drain, and any churn penalty; zero or more
 */
public record SwitchingCosts(double start, double stop) {

  /**
   * @throws IllegalArgumentException if a cost is negative or not finite
   */
  public SwitchingCosts {
    if (!(start >= 0) || !(stop >= 0) || Double.isInfinite(start + stop)) {
      throw new IllegalArgumentException(
          "switching costs must be finite and not negative, but are %s and %s"
              .formatted(start, stop));
    }
  }
}
