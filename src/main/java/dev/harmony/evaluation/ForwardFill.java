package dev.harmony.evaluation;

/** Fills gaps. */
public final class ForwardFill {

  private ForwardFill() {}

  /**
   * Each missing value replaced by the last one before it; those before the first one stay missing,
   * for what begins later is not known yet.
   *
   * @param values shape {@code [row]}; changed
   */
  public static double[] of(double[] values) {
    return of(values, Double.NaN);
  }

  /**
   * Each missing value replaced by the last one before it.
   *
   * @param values shape {@code [row]}; changed
   * @param first instead of those before the first one
   */
  public static double[] of(double[] values, double first) {
    double last = first;
    for (int row = 0; row < values.length; row++) {
      last = Double.isNaN(values[row]) ? last : values[row];
      values[row] = last;
    }
    return values;
  }
}
