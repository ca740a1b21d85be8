package dev.harmony.series;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A growing record of observations, from which windows are taken. Only new steps are ever written,
 * so the windows already taken stay as they were although they share storage with it.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class IndicatorHistory {

  private static final int INITIAL_CAPACITY = 1024;

  private final Instant start;
  private final Duration step;
  private final List<Indicator> indicators;
  private double[][] columns;
  private int length;

  /** An empty record whose first step begins at {@code start}. */
  public IndicatorHistory(Instant start, Duration step, List<Indicator> indicators) {
    this.start = start;
    this.step = step;
    this.indicators = List.copyOf(indicators);
    this.columns = new double[this.indicators.size()][INITIAL_CAPACITY];
  }

  /**
   * Adds one step.
   *
   * @param values one value for each indicator; {@code NaN} where not observed
   * @throws IllegalArgumentException if the number of values is wrong or one is infinite
   */
  public void append(double... values) {
    if (values.length != indicators.size()) {
      throw new IllegalArgumentException(
          "expected " + indicators.size() + " values, but got " + values.length);
    }
    for (int column = 0; column < values.length; column++) {
      if (Double.isInfinite(values[column])) {
        throw new IllegalArgumentException(
            "value of '" + indicators.get(column).name() + "' must not be infinite");
      }
      if (length == columns[column].length) {
        columns[column] = Arrays.copyOf(columns[column], 2 * length);
      }
      columns[column][length] = values[column];
    }
    length++;
  }

  /** The number of steps recorded. */
  public int length() {
    return length;
  }

  /** Everything recorded up to now. */
  public IndicatorWindow window() {
    return new IndicatorWindow(new TimeGrid(start, step, length), indicators, columns.clone(), 0);
  }
}
