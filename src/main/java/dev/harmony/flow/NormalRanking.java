package dev.harmony.flow;

import java.util.Arrays;

/**
 * Sorts about standard normal values in linear time: by narrow bins first, which leaves little to
 * do for an insertion. Right, but slow, for values of another kind.
 */
final class NormalRanking {

  private static final int BINS = 1024;

  /** Values beyond ± this share the outermost bins. */
  private static final double RANGE = 4;

  private final int[] starts = new int[BINS + 1];
  private final int[] order;

  /** A ranking of {@code count} values at a time. */
  NormalRanking(int count) {
    order = new int[count];
  }

  /** The indices of {@code values} from the smallest on; the next call overwrites them. */
  int[] order(double[] values) {
    Arrays.fill(starts, 0);
    for (double value : values) {
      starts[bin(value) + 1]++;
    }
    for (int bin = 0; bin < BINS; bin++) {
      starts[bin + 1] += starts[bin];
    }
    for (int index = 0; index < order.length; index++) {
      order[starts[bin(values[index])]++] = index;
    }
    insert(values);
    return order;
  }

  private void insert(double[] values) {
    for (int rank = 1; rank < order.length; rank++) {
      int index = order[rank];
      int place = rank;
      while (place > 0 && values[order[place - 1]] > values[index]) {
        order[place] = order[place - 1];
        place--;
      }
      order[place] = index;
    }
  }

  private static int bin(double value) {
    int bin = (int) ((value + RANGE) * (BINS / (2 * RANGE)));
    return Math.max(0, Math.min(BINS - 1, bin));
  }
}
