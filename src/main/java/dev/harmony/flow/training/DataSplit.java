package dev.harmony.flow.training;

/**
 * Which rows of a history may be seen in training, and which of those only to validate.
 *
 * @param seen the share, from the first row on, that may be seen; above 0, at most 1
 * @param validated the share of what may be seen, at its end, that is not learnt from; at least 0,
 *     below 1
 */
public record DataSplit(double seen, double validated) {

  /**
   * @throws IllegalArgumentException if a share lies outside its range
   */
  public DataSplit {
    if (!(seen > 0 && seen <= 1)) {
      throw new IllegalArgumentException("seen must be above 0 and at most 1, but is " + seen);
    }
    if (!(validated >= 0 && validated < 1)) {
      throw new IllegalArgumentException(
          "validated must be at least 0 and below 1, but is " + validated);
    }
  }

  /** How many of {@code rows} may be seen. */
  public int seen(int rows) {
    return (int) Math.floor(seen * rows);
  }

  /** How many of {@code rows} are learnt from. */
  public int learnt(int rows) {
    return (int) Math.floor((1 - validated) * seen(rows));
  }
}
