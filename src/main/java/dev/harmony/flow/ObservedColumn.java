package dev.harmony.flow;

import dev.harmony.series.IndicatorWindow;

/** One indicator of a record, prepared so that it can be read at any of its rows in little time. */
final class ObservedColumn {

  /** Steps between the values whose difference measures how far an indicator usually moves. */
  static final int MOVE = 12;

  private final double[] values;

  /** The newest value observed up to each row; {@code NaN} before the first. */
  private final double[] held;

  private final int firstRow;

  /** Near the values, so that sums of differences to it stay exact. */
  private final double reference;

  private final RunningSums levels;
  private final RunningSums squares;
  private final RunningSums changes;
  private final RunningSums repeats;
  private final RunningSums moves;

  ObservedColumn(IndicatorWindow record, int column) {
    values = record.column(column);
    held = values.clone();
    for (int row = 1; row < held.length; row++) {
      held[row] = Double.isNaN(held[row]) ? held[row - 1] : held[row];
    }
    firstRow = firstRow(values);
    reference = Double.isNaN(values[firstRow]) ? 0 : values[firstRow];
    int rows = values.length;
    levels = new RunningSums(rows, row -> values[row] - reference);
    squares = new RunningSums(rows, row -> square(values[row] - reference));
    changes = new RunningSums(rows, row -> difference(row, 1));
    repeats = new RunningSums(rows, this::repeats);
    moves = new RunningSums(rows, row -> difference(row, MOVE));
  }

  private static int firstRow(double[] values) {
    for (int row = 0; row < values.length; row++) {
      if (!Double.isNaN(values[row])) {
        return row;
      }
    }
    return 0;
  }

  private static double square(double value) {
    return value * value;
  }

  private double difference(int row, int lag) {
    return row < lag ? Double.NaN : Math.abs(values[row] - values[row - lag]);
  }

  private double repeats(int row) {
    double change = difference(row, 1);
    return Double.isNaN(change) ? change : change == 0 ? 1 : 0;
  }

  /** The number of rows. */
  int rows() {
    return values.length;
  }

  /** The first row that was observed; 0 if none was. */
  int firstRow() {
    return firstRow;
  }

  /** Whether anything was observed before {@code row}. */
  boolean isObservedBefore(int row) {
    return firstRow < row && !Double.isNaN(values[firstRow]);
  }

  /** The value of {@code row}; {@code NaN} where not observed. */
  double value(int row) {
    return values[row];
  }

  /** The newest value observed up to {@code row}; {@code NaN} if none was. */
  double held(int row) {
    return held[row];
  }

  /** The mean value of the {@code width} rows before {@code end}. */
  double mean(int end, int width) {
    return reference + levels.mean(end, width);
  }

  /** The standard deviation of the {@code width} rows before {@code end}. */
  double deviation(int end, int width) {
    return Math.sqrt(Math.max(0, squares.mean(end, width) - square(levels.mean(end, width))));
  }

  /** How many of the {@code width} rows before {@code end} were observed. */
  int observed(int end, int width) {
    return levels.count(end, width);
  }

  /** Mean absolute change from row to row in the {@code width} rows before {@code end}. */
  double meanChange(int end, int width) {
    return changes.mean(end, width);
  }

  /** The share of the {@code width} rows before {@code end} that brought the same value again. */
  double repeatShare(int end, int width) {
    return repeats.mean(end, width);
  }

  /** Mean absolute change over {@link #MOVE} rows in the {@code width} rows before {@code end}. */
  double meanMove(int end, int width) {
    return moves.mean(end, width);
  }
}
