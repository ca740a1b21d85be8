package dev.harmony.capacity;

/**
 * What is believed of the demand that one replica serves at the objective, in the unit of the
 * demand.
 */
public interface CapacityPosterior {

  /**
   * The value below which a share {@code probability} of the belief lies. One draw for each sample
   * path is this quantile at a uniform number of that path.
   *
   * @param probability in (0, 1)
   * @return positive and finite
   */
  double quantile(double probability);
}
