package dev.harmony.simulation;

/**
 * What no plan with at most so many violated steps can cost less than.
 *
 * @param violatedSteps the violations allowed
 * @param gpuHours the bound
 * @param price the price of a violated step, in replica-seconds, at which it is attained
 */
public record OracleBound(double violatedSteps, double gpuHours, double price) {

  /** Absorbs rounding where a contender reaches its bound, as a share of the cost. */
  private static final double ROUNDING = 1e-9;

  /**
   * This bound, if {@code score} keeps to it.
   *
   * @param name whose score it is
   * @throws IllegalStateException if the score is cheaper, so that the bound is none
   */
  OracleBound below(ContenderName name, Score score) {
    if (gpuHours > score.gpuHours() * (1 + ROUNDING)) {
      throw new IllegalStateException(
          "%s costs %s GPU-hours, less than its bound of %s"
              .formatted(name, score.gpuHours(), gpuHours));
    }
    return this;
  }
}
