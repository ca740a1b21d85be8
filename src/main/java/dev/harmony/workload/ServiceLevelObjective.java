package dev.harmony.workload;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A promise on the share of good steps: the share of violated steps, averaged over {@code
 * budgetWindow}, stays at or below {@code 1 - target}.
 *
 * @param latency the indicator that must stay below a threshold; empty for the promise that every
 *     step's demand can be served
 * @param target the share of steps that must be good, in (0, 1)
 * @param budgetWindow the window of the error budget; positive
 * @param maximumViolationProbability a cap on the probability of violating any single step, in (0,
 *     1), if wanted
 */
public record ServiceLevelObjective(
    Optional<LatencyThreshold> latency,
    double target,
    Duration budgetWindow,
    OptionalDouble maximumViolationProbability) {

  /** The window of the error budget where a policy names none. */
  public static final Duration DEFAULT_BUDGET_WINDOW = Duration.ofDays(28);

  /** The target where a policy names none. */
  public static final double DEFAULT_TARGET = 0.99;

  /**
   * @throws IllegalArgumentException if {@code target} or the cap lies outside (0, 1), or the
   *     window is not positive
   */
  public ServiceLevelObjective {
    Objects.requireNonNull(latency, "latency");
    Objects.requireNonNull(maximumViolationProbability, "maximumViolationProbability");
    requireShare("target", target);
    maximumViolationProbability.ifPresent(cap -> requireShare("maximumViolationProbability", cap));
    if (budgetWindow.isNegative() || budgetWindow.isZero()) {
      throw new IllegalArgumentException("budgetWindow must be positive, but is " + budgetWindow);
    }
  }

  private static void requireShare(String name, double value) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException(name + " must lie in (0, 1), but is " + value);
    }
  }

  /** The promise that demand can be served in a share {@code target} of the steps. */
  public static ServiceLevelObjective ofCapacity(double target) {
    return new ServiceLevelObjective(
        Optional.empty(), target, DEFAULT_BUDGET_WINDOW, OptionalDouble.empty());
  }

  /** The share of steps that may be violated, {@code 1 - target}. */
  public double violationTolerance() {
    return 1 - target;
  }

  /** The same objective with another target. */
  public ServiceLevelObjective withTarget(double newTarget) {
    return new ServiceLevelObjective(latency, newTarget, budgetWindow, maximumViolationProbability);
  }
}
