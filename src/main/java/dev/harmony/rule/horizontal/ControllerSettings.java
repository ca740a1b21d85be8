package dev.harmony.rule.horizontal;

import java.time.Duration;
import java.util.Objects;

/**
 * The flags of the controller manager that the rule depends on.
 *
 * @param tolerance largest relative deviation from the target that changes nothing; not negative
 * @param downscaleStabilization window of recommendations where {@code behavior} is absent; not
 *     negative
 * @param cpuInitializationPeriod time after a pod's start in which only cpu samples wholly after it
 *     became ready count; not negative
 * @param initialReadinessDelay time after a pod's start in which becoming unready means that it has
 *     never been ready; not negative
 */
public record ControllerSettings(
    double tolerance,
    Duration downscaleStabilization,
    Duration cpuInitializationPeriod,
    Duration initialReadinessDelay) {

  private static final ControllerSettings DEFAULTS =
      new ControllerSettings(
          0.1, Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ofSeconds(30));

  /**
   * @throws IllegalArgumentException if a component is negative or the tolerance not finite
   */
  public ControllerSettings {
    if (!(tolerance >= 0 && Double.isFinite(tolerance))) {
      throw new IllegalArgumentException(
          "tolerance must be finite and not negative, but is " + tolerance);
    }
    requireNotNegative(downscaleStabilization, "downscaleStabilization");
    requireNotNegative(cpuInitializationPeriod, "cpuInitializationPeriod");
    requireNotNegative(initialReadinessDelay, "initialReadinessDelay");
  }

  /** The defaults of kube-controller-manager: 0.1, 5 min, 5 min, 30 s. */
  public static ControllerSettings ofDefaults() {
    return DEFAULTS;
  }

  private static void requireNotNegative(Duration value, String name) {
    if (Objects.requireNonNull(value, name).isNegative()) {
      throw new IllegalArgumentException(name + " must not be negative, but is " + value);
    }
  }
}
