package dev.harmony.rule.horizontal;

import dev.harmony.workload.Behavior;
import java.util.Optional;

/**
 * The band of usage ratios around one that changes nothing.
 *
 * @param scaleDown relative distance below one; not negative
 * @param scaleUp relative distance above one; not negative
 */
public record Tolerance(double scaleDown, double scaleUp) {

  /**
   * @throws IllegalArgumentException if a distance is negative or not finite
   */
  public Tolerance {
    if (!(scaleDown >= 0 && Double.isFinite(scaleDown))) {
      throw new IllegalArgumentException(
          "scaleDown must be finite and not negative, but is " + scaleDown);
    }
    if (!(scaleUp >= 0 && Double.isFinite(scaleUp))) {
      throw new IllegalArgumentException(
          "scaleUp must be finite and not negative, but is " + scaleUp);
    }
  }

  /** The tolerances of {@code behavior}, each replaced by {@code otherwise} where it has none. */
  public static Tolerance of(Optional<Behavior> behavior, double otherwise) {
    return behavior
        .map(
            rules ->
                new Tolerance(
                    rules.scaleDown().tolerance().orElse(otherwise),
                    rules.scaleUp().tolerance().orElse(otherwise)))
        .orElseGet(() -> new Tolerance(otherwise, otherwise));
  }

  /**
   * Whether {@code 1 - scaleDown <= ratio <= 1 + scaleUp}, both ends included and computed in
   * doubles; never for NaN or an infinite ratio.
   */
  public boolean includes(double ratio) {
    return 1.0 - scaleDown <= ratio && ratio <= 1.0 + scaleUp;
  }
}
