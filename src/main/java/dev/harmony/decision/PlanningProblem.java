package dev.harmony.decision;

import dev.harmony.capacity.LeadTimePosterior;
import dev.harmony.workload.ReplicaBounds;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What there is to decide at one moment, whatever a violation is worth: the requirement of each
 * step of the horizon, when replicas ordered now will serve, what a change costs, and what is
 * allowed.
 *
 * @param requirement the replicas needed, by step; step 0 begins now
 * @param leadTime how long replicas take to start
 * @param leadSteps steps that nothing ordered now can reach; fewer than the steps of {@code
 *     requirement}
 * @param step the length of a step
 * @param bounds the replicas allowed; the maximum is that of {@code requirement}
 * @param switching what a change costs
 * @param meanNeed replicas needed on average over the recent past, at least one: the scale of
 *     relative prices
 * @param limits how far the count may change in one step
 * @param violationCap the most any single step's violation probability may be, if it is capped
 */
public record PlanningProblem(
    Requirement requirement,
    LeadTimePosterior leadTime,
    int leadSteps,
    Duration step,
    ReplicaBounds bounds,
    SwitchingCosts switching,
    double meanNeed,
    StepLimits limits,
    OptionalDouble violationCap) {

  /**
   * @throws IllegalArgumentException if the horizon does not reach beyond the lead, or the maxima
   *     differ
   */
  public PlanningProblem {
    Objects.requireNonNull(leadTime, "leadTime");
    Objects.requireNonNull(switching, "switching");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(violationCap, "violationCap");
    if (!(meanNeed >= 1)) {
      throw new IllegalArgumentException("meanNeed must be at least 1, but is " + meanNeed);
    }
    if (leadSteps < 0 || leadSteps >= requirement.steps()) {
      throw new IllegalArgumentException(
          "leadSteps must lie in [0, %d), but is %d".formatted(requirement.steps(), leadSteps));
    }
    if (bounds.maximum() != requirement.maximum()) {
      throw new IllegalArgumentException(
          "requirement must count up to %d, but counts up to %d"
              .formatted(bounds.maximum(), requirement.maximum()));
    }
  }

  /**
   * How many counts, from zero, have to be weighed: more than any path ever needs is never cheaper,
   * except where the limits forbid to give it back at once.
   */
  int columns() {
    int most =
        limits.equals(StepLimits.NONE)
            ? Math.max(bounds.minimum(), requirement.largest())
            : bounds.maximum();
    return most + 1;
  }

  /** The part of the solution at one price that does not depend on the replicas that exist. */
  public PricedHorizon at(double price) {
    return PricedHorizon.of(this, price);
  }
}
