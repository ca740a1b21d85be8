package dev.harmony.simulation;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a contender cost and violated in a part of a trace.
 *
 * @param steps the steps of the part; positive
 * @param gpuHours GPU-hours paid: starting, ready and draining
 * @param cost GPU-hours times their price
 * @param violatedSteps steps in which demand exceeded what the ready replicas could serve
 * @param latencyViolationRatio the share of steps whose mean wait exceeded the threshold; empty
 *     without an objective of latency
 * @param scaleActions steps in which the number of replicas wanted changed
 * @param ci95 how far the days of the part let the score vary; empty for a short part
 */
public record Score(
    int steps,
    double gpuHours,
    double cost,
    int violatedSteps,
    OptionalDouble latencyViolationRatio,
    int scaleActions,
    Optional<ConfidenceIntervals> ci95) {

  /**
   * @throws IllegalArgumentException if {@code steps} is not positive or {@code violatedSteps} does
   *     not lie in [0, steps]
   */
  public Score {
    Objects.requireNonNull(latencyViolationRatio, "latencyViolationRatio");
    Objects.requireNonNull(ci95, "ci95");
    if (steps < 1 || violatedSteps < 0 || violatedSteps > steps) {
      throw new IllegalArgumentException(
          "violatedSteps must lie in [0, steps] and steps be positive, but are %d and %d"
              .formatted(violatedSteps, steps));
    }
  }

  /** The share of violated steps, in [0, 1]. */
  public double slaViolationRatio() {
    return (double) violatedSteps / steps;
  }
}
