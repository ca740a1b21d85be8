package dev.harmony.workload;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What resources and mishaps cost, in one currency.
 *
 * @param gpuHourPrice price of one GPU for one hour; positive
 * @param violationPenaltyPerHour price of one hour in violation; when present it is the price of a
 *     violation, and the objective's target only reports
 * @param churnPenaltyPerReplica price of one replica started or stopped; zero or more
 */
public record CostModel(
    double gpuHourPrice, OptionalDouble violationPenaltyPerHour, double churnPenaltyPerReplica) {

  /** A GPU-hour costs one, and nothing else has a price. */
  public static final CostModel GPU_HOURS = new CostModel(1, OptionalDouble.empty(), 0);

  /**
   * @throws IllegalArgumentException if {@code gpuHourPrice} is not positive, or a penalty is
   *     negative
   */
  public CostModel {
    Objects.requireNonNull(violationPenaltyPerHour, "violationPenaltyPerHour");
    if (!(gpuHourPrice > 0)) {
      throw new IllegalArgumentException("gpuHourPrice must be positive, but is " + gpuHourPrice);
    }
    if (!(violationPenaltyPerHour.orElse(0) >= 0)) {
      throw new IllegalArgumentException(
          "violationPenaltyPerHour must not be negative, but is " + violationPenaltyPerHour);
    }
    if (!(churnPenaltyPerReplica >= 0)) {
      throw new IllegalArgumentException(
          "churnPenaltyPerReplica must not be negative, but is " + churnPenaltyPerReplica);
    }
  }
}
