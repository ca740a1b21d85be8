package dev.harmony.capacity;

/**
 * A capacity that is known exactly.
 *
 * @param perReplica demand that one replica serves; positive
 */
public record DeclaredCapacity(double perReplica) implements CapacityPosterior {

  /**
   * @throws IllegalArgumentException if {@code perReplica} is not positive and finite
   */
  public DeclaredCapacity {
    if (!(perReplica > 0) || Double.isInfinite(perReplica)) {
      throw new IllegalArgumentException("perReplica must be positive, but is " + perReplica);
    }
  }

  @Override
  public double quantile(double probability) {
    return perReplica;
  }
}
