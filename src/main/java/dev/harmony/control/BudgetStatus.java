package dev.harmony.control;

/**
 * How the error budget stands.
 *
 * @param tolerance the share of steps that may be violated
 * @param realizedRatio the share that was violated over the window
 * @param allowedRatio the share that a candidate may have had to act now
 */
public record BudgetStatus(double tolerance, double realizedRatio, double allowedRatio) {

  /** What is left of the budget, as a share of it; negative when it is overspent. */
  public double remainingRatio() {
    return 1 - realizedRatio / tolerance;
  }
}
