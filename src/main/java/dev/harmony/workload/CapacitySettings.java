package dev.harmony.workload;

import java.util.Objects;

/**
 * What one replica serves at the objective.
 *
 * @param source whether the value holds or is a prior
 * @param perReplica demand that one replica serves, in the unit of the demand; positive
 */
public record CapacitySettings(ParameterSource source, double perReplica) {

  /** A capacity that is still to be worked out. */
  public static final CapacitySettings OPEN = new CapacitySettings(ParameterSource.DERIVED, 1);

  /**
   * @throws IllegalArgumentException if {@code perReplica} is not positive and finite
   */
  public CapacitySettings {
    Objects.requireNonNull(source, "source");
    if (!(perReplica > 0) || Double.isInfinite(perReplica)) {
      throw new IllegalArgumentException("perReplica must be positive, but is " + perReplica);
    }
  }
}
