package dev.harmony.rule.autopilot;

import java.util.Arrays;

/** The load of the recent past in samples of equal length, oldest first. An immutable value. */
public final class LoadSamples {

  /** No sample yet. */
  public static final LoadSamples EMPTY = new LoadSamples(new double[0]);

  private final double[] values;

  private LoadSamples(double[] values) {
    this.values = values;
  }

  /** These samples and one more, but no more than the newest {@code most}. */
  public LoadSamples with(double value, int most) {
    int kept = Math.min(values.length, most - 1);
    double[] next = new double[kept + 1];
    System.arraycopy(values, values.length - kept, next, 0, kept);
    next[kept] = value;
    return new LoadSamples(next);
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return values.length == 0;
  }

  /** The statistic of all samples, with half-lives of {@code halfLife} samples. */
  double statistic(LoadStatistic statistic, double halfLife) {
    return statistic.of(values, halfLife);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LoadSamples samples && Arrays.equals(values, samples.values);
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
