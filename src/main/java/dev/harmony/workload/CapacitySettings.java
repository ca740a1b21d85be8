package dev.harmony.workload;

import java.util.Objects;

/**
 * What one replica serves at the objective.
 *
 * @param source whether the value holds or is a prior
 * @param perReplica demand that one replica serves, in the unit of the demand; positive
 */
public record CapacitySettings(ParameterSource source, double perReplica) {

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
