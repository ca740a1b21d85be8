package dev.harmony.regression;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The steps ahead that are regressed, denser near the present; the steps between are interpolated.
 *
 * <p>Immutable.
 */
final class Leads {

  private static final int[] CANDIDATES = {1, 2, 3, 4, 6, 8, 12, 18, 24, 36, 48};

  private final int[] leads;

  private Leads(int[] leads) {
    this.leads = leads;
  }

  /** The leads of a horizon of {@code steps} steps; the first and the last step are among them. */
  static Leads of(int steps) {
    IntStream near = Arrays.stream(CANDIDATES).filter(lead -> lead < steps);
    return new Leads(IntStream.concat(near, IntStream.of(steps)).toArray());
  }

  int count() {
    return leads.length;
  }

  int lead(int rank) {
    return leads[rank];
  }

  int last() {
    return leads[leads.length - 1];
  }

  /** The value at {@code ahead >= 1}, linear between the leads, the last one's beyond them. */
  double at(double[] values, int ahead) {
    int above = 0;
    while (above < leads.length - 1 && leads[above] < ahead) {
      above++;
    }
    if (above == 0 || leads[above] <= ahead) {
      return values[above];
    }
    int below = above - 1;
    double within = (double) (ahead - leads[below]) / (leads[above] - leads[below]);
    return values[below] + within * (values[above] - values[below]);
  }
}
