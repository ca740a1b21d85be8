package dev.harmony.forecast;

/**
 * One law in a pool: an expert's centre with some of its past errors around it.
 *
 * @param expert the expert's name
 * @param share how much of the way from the newest value to the expert's centre is gone, in [0, 1]
 * @param errors which of its past errors may come again
 */
public record PoolMember(String expert, double share, ErrorLaw errors) {

  /**
   * @throws IllegalArgumentException if {@code share} lies outside [0, 1] or is NaN
   */
  public PoolMember {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share must lie in [0, 1], but is " + share);
    }
  }

  /** The expert's own centre, with errors of {@code errors}. */
  public static PoolMember of(String expert, ErrorLaw errors) {
    return new PoolMember(expert, 1, errors);
  }
}
