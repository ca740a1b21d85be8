package dev.harmony.trace;

import java.util.Arrays;

/**
 * What one indicator amounts to in each step, and for how much of the step that is known: either
 * occurrences or means, not both.
 */
final class StepSums {

  private static final int INITIAL_STEPS = 1024;

  /** A step counts as observed if at least this share of it is covered. */
  private static final double OBSERVED_SHARE = 0.5;

  private final long stepNanos;

  /** Occurrences, or the mean over the covered part; shape {@code [time]}. */
  private double[] values = new double[INITIAL_STEPS];

  private double[] coveredSeconds = new double[INITIAL_STEPS];

  StepSums(long stepNanos) {
    this.stepNanos = stepNanos;
  }

  /** Adds things that happened in a step. */
  void addOccurrences(int step, double number) {
    ensure(step);
    values[step] += number;
  }

  /** Adds a mean value over a time that may begin and end within steps. */
  void addMean(long fromNanos, long toNanos, double mean) {
    int last = (int) ((toNanos - 1) / stepNanos);
    ensure(last);
    for (int step = (int) (fromNanos / stepNanos); step <= last; step++) {
      long begin = Math.max(fromNanos, step * stepNanos);
      long end = Math.min(toNanos, (step + 1) * stepNanos);
      double seconds = (end - begin) / 1e9;
      coveredSeconds[step] += seconds;
      // A running mean, so that a value which fills the step comes out as it went in.
      values[step] += (mean - values[step]) * (seconds / coveredSeconds[step]);
    }
  }

  private void ensure(int step) {
    if (step >= values.length) {
      int enlarged = Math.max(step + 1, 2 * values.length);
      values = Arrays.copyOf(values, enlarged);
      coveredSeconds = Arrays.copyOf(coveredSeconds, enlarged);
    }
  }

  /** Occurrences per second, shape {@code [time]}. */
  double[] ratesPerSecond(int length) {
    ensure(length - 1);
    double[] rates = Arrays.copyOf(values, length);
    for (int step = 0; step < length; step++) {
      rates[step] /= stepNanos / 1e9;
    }
    return rates;
  }

  /**
   * Time-weighted means, shape {@code [time]}; {@code NaN} where too little of a step is covered.
   */
  double[] means(int length) {
    ensure(length - 1);
    double[] means = new double[length];
    for (int step = 0; step < length; step++) {
      boolean observed = coveredSeconds[step] >= OBSERVED_SHARE * stepNanos / 1e9;
      means[step] = observed ? values[step] : Double.NaN;
    }
    return means;
  }
}
