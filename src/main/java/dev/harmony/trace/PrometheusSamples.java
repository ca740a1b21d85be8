package dev.harmony.trace;

import java.util.Arrays;

/** Times and values of one Prometheus series, appended in order of time. */
final class PrometheusSamples {

  private static final int INITIAL_LENGTH = 256;

  private long[] millis = new long[INITIAL_LENGTH];
  private double[] values = new double[INITIAL_LENGTH];
  private int length;

  void append(long atMillis, double value) {
    if (length == millis.length) {
      millis = Arrays.copyOf(millis, 2 * length);
      values = Arrays.copyOf(values, 2 * length);
    }
    millis[length] = atMillis;
    values[length] = value;
    length++;
  }

  int length() {
    return length;
  }

  /** When sample {@code index} was evaluated, in milliseconds since 1970. */
  long millis(int index) {
    return millis[index];
  }

  /** The value of sample {@code index}; may be {@code NaN} or infinite. */
  double value(int index) {
    return values[index];
  }

  /** The smallest distance of two neighbours, or the largest long if there are none. */
  long smallestDistanceMillis() {
    long smallest = Long.MAX_VALUE;
    for (int index = 1; index < length; index++) {
      smallest = Math.min(smallest, millis[index] - millis[index - 1]);
    }
    return smallest;
  }
}
