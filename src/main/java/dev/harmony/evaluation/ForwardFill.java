package dev.harmony.evaluation;

import java.util.Arrays;

/** Fills gaps. */
public final class ForwardFill {

  private ForwardFill() {}

  /**
   * Each missing value replaced by the last one before it; those before the first one by it; all
   * missing by zero.
   *
   * @param values shape {@code [row]}; changed
   */
  public static double[] of(double[] values) {
    double last = Arrays.stream(values).filter(value -> !Double.isNaN(value)).findFirst().orElse(0);
    for (int row = 0; row < values.length; row++) {
      last = Double.isNaN(values[row]) ? last : values[row];
      values[row] = last;
    }
    return values;
  }
}
