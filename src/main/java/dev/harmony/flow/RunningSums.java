package dev.harmony.flow;

import java.util.function.IntToDoubleFunction;

/** Sums of a quantity over any stretch of steps, where it is known, in constant time. */
final class RunningSums {

  /** Shape {@code [step + 1]}: over the steps before. */
  private final double[] sums;

  /** Shape {@code [step + 1]}: how many steps before were known. */
  private final int[] counts;

  /**
   * The sums of {@code quantity} over {@code length} steps.
   *
   * @param quantity of a step; {@code NaN} where not known
   */
  RunningSums(int length, IntToDoubleFunction quantity) {
    sums = new double[length + 1];
    counts = new int[length + 1];
    for (int step = 0; step < length; step++) {
      double value = quantity.applyAsDouble(step);
      boolean known = !Double.isNaN(value);
      sums[step + 1] = sums[step] + (known ? value : 0);
      counts[step + 1] = counts[step] + (known ? 1 : 0);
    }
  }

  /** How many of the {@code width} steps before {@code end} were known. */
  int count(int end, int width) {
    return counts[end] - counts[Math.max(0, end - width)];
  }

  /** The mean over the {@code width} steps before {@code end}; 0 where none was known. */
  double mean(int end, int width) {
    double sum = sums[end] - sums[Math.max(0, end - width)];
    return sum / Math.max(1, count(end, width));
  }
}
