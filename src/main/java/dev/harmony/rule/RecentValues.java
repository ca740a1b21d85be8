package dev.harmony.rule;

import java.util.Arrays;

/** The newest values of a series, one a period, oldest first. An immutable value. */
public final class RecentValues {

  /** No value yet. */
  public static final RecentValues EMPTY = new RecentValues(new double[0]);

  private final double[] values;

  private RecentValues(double[] values) {
    this.values = values;
  }

  /**
   * These values and one more, but no more than the newest {@code most}.
   *
   * @param most positive
   */
  public RecentValues with(double value, int most) {
    int kept = Math.min(values.length, most - 1);
    double[] next = new double[kept + 1];
    System.arraycopy(values, values.length - kept, next, 0, kept);
    next[kept] = value;
    return new RecentValues(next);
  }

  /** How many there are. */
  public int count() {
    return values.length;
  }

  /** A copy of the values, oldest first. */
  public double[] toArray() {
    return values.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecentValues recent && Arrays.equals(values, recent.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
