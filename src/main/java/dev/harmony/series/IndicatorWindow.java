package dev.harmony.series;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Observations of several indicators over a time grid, shape {@code [time, indicator]}, with an
 * explicit mask of what was observed. What was not observed reads as {@code NaN}.
 *
 * <p>Immutable. Slices, and the successive windows of one {@link IndicatorHistory}, share storage,
 * so that a window of weeks costs nothing to hand on.
 */
public final class IndicatorWindow {

  private final TimeGrid grid;
  private final List<Indicator> indicators;

  /** Shape {@code [indicator][offset + time]}; {@code NaN} marks what was not observed. */
  private final double[][] columns;

  private final int offset;

  IndicatorWindow(TimeGrid grid, List<Indicator> indicators, double[][] columns, int offset) {
    this.grid = grid;
    this.indicators = indicators;
    this.columns = columns;
    this.offset = offset;
  }

  /**
   * A window that copies its arguments.
   *
   * @param columns values of shape {@code [indicator][time]}; {@code NaN} where not observed
   * @throws IllegalArgumentException if a shape differs from {@code indicators} or {@code grid}, or
   *     a value is infinite
   */
  public static IndicatorWindow of(TimeGrid grid, List<Indicator> indicators, double[][] columns) {
    if (columns.length != indicators.size()) {
      throw new IllegalArgumentException(
          "expected " + indicators.size() + " columns, but got " + columns.length);
    }
    double[][] copy = new double[columns.length][];
    for (int indicator = 0; indicator < columns.length; indicator++) {
      copy[indicator] = columns[indicator].clone();
      requireColumn(indicators.get(indicator), copy[indicator], grid.length());
    }
    return new IndicatorWindow(grid, List.copyOf(indicators), copy, 0);
  }

  private static void requireColumn(Indicator indicator, double[] column, int length) {
    if (column.length != length) {
      throw new IllegalArgumentException(
          "column '%s' must have %d values, but has %d"
              .formatted(indicator.name(), length, column.length));
    }
    for (double value : column) {
      if (Double.isInfinite(value)) {
        throw new IllegalArgumentException(
            "column '" + indicator.name() + "' must be finite or NaN, but has " + value);
      }
    }
  }

  /** The steps that this window covers. */
  public TimeGrid grid() {
    return grid;
  }

  /** The indicators, in the order of their columns. */
  public List<Indicator> indicators() {
    return indicators;
  }

  /** The number of steps. */
  public int length() {
    return grid.length();
  }

  /** The column of the indicator called {@code name}, or empty if there is none. */
  public OptionalInt columnOf(String name) {
    for (int column = 0; column < indicators.size(); column++) {
      if (indicators.get(column).name().equals(name)) {
        return OptionalInt.of(column);
      }
    }
    return OptionalInt.empty();
  }

  /** Whether the indicator of {@code column} was observed in step {@code time}. */
  public boolean isObserved(int time, int column) {
    return !Double.isNaN(value(time, column));
  }

  /**
   * The value of {@code column} in step {@code time}, or {@code NaN} if it was not observed.
   *
   * @throws IndexOutOfBoundsException if either index lies outside the window
   */
  public double value(int time, int column) {
    Objects.checkIndex(time, grid.length());
    return columns[column][offset + time];
  }

  /** A copy of one column, shape {@code [time]}; {@code NaN} where not observed. */
  public double[] column(int column) {
    return Arrays.copyOfRange(columns[column], offset, offset + grid.length());
  }

  /**
   * Some of the indicators, in the order of {@code chosen}, sharing storage.
   *
   * @param chosen columns of this window
   * @throws IndexOutOfBoundsException if there is no such column
   */
  public IndicatorWindow only(int... chosen) {
    return new IndicatorWindow(
        grid,
        Arrays.stream(chosen).mapToObj(indicators::get).toList(),
        Arrays.stream(chosen).mapToObj(column -> columns[column]).toArray(double[][]::new),
        offset);
  }

  /**
   * The steps {@code from} (inclusive) to {@code to} (exclusive), sharing storage.
   *
   * @throws IndexOutOfBoundsException unless {@code 0 <= from <= to <= length()}
   */
  public IndicatorWindow slice(int from, int to) {
    return new IndicatorWindow(grid.slice(from, to), indicators, columns, offset + from);
  }

  /**
   * Whether {@code other} is a view of the same storage over the same steps and indicators, and so
   * holds the same values. Two windows with equal values of their own are not.
   */
  public boolean isSameView(IndicatorWindow other) {
    return length() == other.length() && isBeginningOf(other);
  }

  /**
   * Whether {@code other} is a view of the same storage over the same indicators that begins with
   * the same steps, and so holds the same values in them.
   */
  public boolean isBeginningOf(IndicatorWindow other) {
    boolean begins =
        offset == other.offset
            && length() <= other.length()
            && grid.equals(other.grid.slice(0, length()))
            && indicators.equals(other.indicators);
    for (int column = 0; begins && column < columns.length; column++) {
      begins = columns[column] == other.columns[column];
    }
    return begins;
  }
}
