package dev.harmony.forecast;

import java.util.Arrays;

/**
 * Sorts samples of one size again and again: a radix sort of where they lie between the least and
 * the greatest, in two digits, then an insertion sort of what they do not tell apart. {@code O(n)},
 * whatever the shape of the sample, unless most of it lies within a few of the quarter of a million
 * parts of its range.
 *
 * <p>Holds its working space; not safe for use by several threads at once.
 */
final class AscendingOrder {

  private static final int DIGIT = 9;
  private static final int DIGITS = 1 << DIGIT;
  private static final int GREATEST_KEY = DIGITS * DIGITS - 1;

  /** Shape {@code [sample]}: where it lies, from zero to {@link #GREATEST_KEY}. */
  private final int[] keys;

  private final int[] starts = new int[DIGITS];

  AscendingOrder(int samples) {
    keys = new int[samples];
  }

  /**
   * The samples from the smallest to the largest.
   *
   * @param samples shape {@code [sample]}; finite
   * @return shape {@code [rank]}: the index of the sample, equal ones in their own order
   */
  int[] of(double[] samples) {
    locate(samples);
    int[] order = new int[samples.length];
    Arrays.setAll(order, rank -> rank);
    order = distributed(distributed(order, 0), DIGIT);
    finish(order, samples);
    return order;
  }

  private void locate(double[] samples) {
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (double sample : samples) {
      least = Math.min(least, sample);
      greatest = Math.max(greatest, sample);
    }
    double perUnit = GREATEST_KEY / (greatest - least);
    double scale = Double.isInfinite(perUnit) ? 0 : perUnit;
    for (int index = 0; index < samples.length; index++) {
      keys[index] = (int) ((samples[index] - least) * scale);
    }
  }

  /** {@code order} by the digit of the keys that begins at bit {@code shift}; stable. */
  private int[] distributed(int[] order, int shift) {
    Arrays.fill(starts, 0);
    for (int key : keys) {
      starts[(key >>> shift) & (DIGITS - 1)]++;
    }
    int start = 0;
    for (int digit = 0; digit < DIGITS; digit++) {
      int count = starts[digit];
      starts[digit] = start;
      start += count;
    }
    int[] distributed = new int[order.length];
    for (int index : order) {
      distributed[starts[(keys[index] >>> shift) & (DIGITS - 1)]++] = index;
    }
    return distributed;
  }

  private static void finish(int[] order, double[] samples) {
    for (int rank = 1; rank < order.length; rank++) {
      int index = order[rank];
      int free = rank;
      while (free > 0 && samples[order[free - 1]] > samples[index]) {
        order[free] = order[free - 1];
        free--;
      }
      order[free] = index;
    }
  }
}
