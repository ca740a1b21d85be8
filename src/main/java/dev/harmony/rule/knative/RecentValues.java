package dev.harmony.rule.knative;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The newest values of a series that grows at its end. An immutable value whose versions share
 * memory: the newest version appends in place, an older one copies first. Appending takes constant
 * time on average; threads may append to the same version at once.
 */
final class RecentValues {

  private final int length;
  private final double[] values;
  private final AtomicInteger used;
  private final int end;

  private RecentValues(int length, double[] values, AtomicInteger used, int end) {
    this.length = length;
    this.values = values;
    this.used = used;
    this.end = end;
  }

  /**
   * A series of zeros.
   *
   * @param length how many values are remembered; positive
   */
  static RecentValues ofZeros(int length) {
    return new RecentValues(length, new double[2 * length], new AtomicInteger(length), length);
  }

  /** How many values are remembered. */
  int length() {
    return length;
  }

  /** This series with one more value. */
  RecentValues with(double value) {
    if (end < values.length && used.compareAndSet(end, end + 1)) {
      values[end] = value;
      return new RecentValues(length, values, used, end + 1);
    }
    double[] copy = new double[2 * length];
    System.arraycopy(values, end - length, copy, 0, length);
    return new RecentValues(length, copy, new AtomicInteger(length), length).with(value);
  }

  /**
   * An earlier value.
   *
   * @param back how many values came after it, in [0, length)
   */
  double value(int back) {
    return values[end - 1 - back];
  }
}
