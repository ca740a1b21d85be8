package dev.harmony.regression;

import dev.harmony.series.IndicatorWindow;

/**
 * One indicator of a window, each gap filled by the last value before it, with running sums, so
 * that means and spreads of any stretch cost the same. Values before the window are its first; a
 * column without observations is zero.
 *
 * <p>Immutable.
 */
final class FilledColumn {

  /** A variance below this share of the mean square is too rounded where sums are subtracted. */
  private static final double ROUNDING = 1e-9;

  /** Steps over which the scale is measured. */
  static final int CONTEXT = 288;

  private final double[] values;
  private final boolean[] observed;
  private final double offset;

  /** Shape {@code [time + 1]}: sums of values less the offset, and of their squares. */
  private final double[] sums;

  private final double[] squares;

  /** Shape {@code [time + 1]}: sums of absolute changes, and counts of changes that were zero. */
  private final double[] changes;

  private final double[] unchanged;

  private FilledColumn(double[] values, boolean[] observed, double offset) {
    int length = values.length;
    this.values = values;
    this.observed = observed;
    this.offset = offset;
    this.sums = new double[length + 1];
    this.squares = new double[length + 1];
    this.changes = new double[length + 1];
    this.unchanged = new double[length + 1];
    for (int time = 0; time < length; time++) {
      double value = values[time] - offset;
      double change = time == 0 ? 0 : Math.abs(values[time] - values[time - 1]);
      sums[time + 1] = sums[time] + value;
      squares[time + 1] = squares[time] + value * value;
      changes[time + 1] = changes[time] + change;
      unchanged[time + 1] = unchanged[time] + (time > 0 && change == 0 ? 1 : 0);
    }
  }

  static FilledColumn of(IndicatorWindow window, int column) {
    double[] values = window.column(column);
    boolean[] observed = new boolean[values.length];
    double newest = firstOf(values);
    double sum = 0;
    for (int time = 0; time < values.length; time++) {
      observed[time] = !Double.isNaN(values[time]);
      newest = observed[time] ? values[time] : newest;
      values[time] = newest;
      sum += newest;
    }
    return new FilledColumn(values, observed, sum / Math.max(1, values.length));
  }

  private static double firstOf(double[] values) {
    for (double value : values) {
      if (!Double.isNaN(value)) {
        return value;
      }
    }
    return 0;
  }

  int length() {
    return values.length;
  }

  boolean isObserved(int time) {
    return observed[time];
  }

  /** The value at {@code time}, or the first one if that lies before the window. */
  double at(int time) {
    return values[Math.max(0, time)];
  }

  /** The mean of the {@code steps} values that end with {@code last}, as far as there are any. */
  double mean(int last, int steps) {
    int from = from(last, steps);
    return (sums[last + 1] - sums[from]) / (last + 1 - from) + offset;
  }

  /** Their standard deviation; zero where no value differs from the one before it. */
  double deviation(int last, int steps) {
    int from = from(last, steps);
    if (unchanged[last + 1] - unchanged[from + 1] == last - from) {
      return 0;
    }
    int count = last + 1 - from;
    double square = (squares[last + 1] - squares[from]) / count;
    double mean = (sums[last + 1] - sums[from]) / count;
    double variance = square - mean * mean;
    return Math.sqrt(variance <= ROUNDING * square ? exactVariance(from, last) : variance);
  }

  /** Value by value: what lies far from the offset loses its digits in the running sums. */
  private double exactVariance(int from, int last) {
    int count = last + 1 - from;
    double mean = 0;
    for (int time = from; time <= last; time++) {
      mean += (values[time] - values[from]) / count;
    }
    double sum = 0;
    for (int time = from; time <= last; time++) {
      double difference = values[time] - values[from] - mean;
      sum += difference * difference;
    }
    return sum / count;
  }

  /** The mean absolute change of the {@code steps} steps that end with {@code last}. */
  double meanAbsoluteChange(int last, int steps) {
    int from = Math.max(1, last - steps + 1);
    return last < 1 ? 0 : (changes[last + 1] - changes[from]) / (last + 1 - from);
  }

  /** The share of the {@code steps} steps that end with {@code last} in which nothing changed. */
  double unchangedShare(int last, int steps) {
    int from = Math.max(1, last - steps + 1);
    return last < 1 ? 1 : (unchanged[last + 1] - unchanged[from]) / (last + 1 - from);
  }

  /** How long the value at {@code time} has stood, in steps, at most the context. */
  int stood(int time) {
    int steps = 0;
    while (steps < CONTEXT && time - steps >= 1 && values[time - steps - 1] == values[time]) {
      steps++;
    }
    return steps;
  }

  /**
   * The unit in which states at {@code time} are measured: standard deviation plus mean absolute
   * change of the last {@value #CONTEXT} steps; zero for a constant.
   */
  double scale(int time) {
    double deviation = deviation(time, CONTEXT);
    return deviation == 0 ? 0 : deviation + meanAbsoluteChange(time, CONTEXT);
  }

  private static int from(int last, int steps) {
    return Math.max(0, last - steps + 1);
  }
}
