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
   * @throws IllegalArgumentException if {@code gpuHourPrice} is not positive, a penalty is
   *     negative, or one of them is not finite
   */
  public CostModel {
    Objects.requireNonNull(violationPenaltyPerHour, "violationPenaltyPerHour");
    if (!(gpuHourPrice > 0) || Double.isInfinite(gpuHourPrice)) {
      throw new IllegalArgumentException(
          "gpuHourPrice must be positive and finite, but is " + gpuHourPrice);
    }
    violationPenaltyPerHour.ifPresent(value -> requirePenalty("violationPenaltyPerHour", value));
    requirePenalty("churnPenaltyPerReplica", churnPenaltyPerReplica);
  }

  private static void requirePenalty(String name, double value) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          name + " must be finite and not negative, but is " + value);
    }
  }
}
