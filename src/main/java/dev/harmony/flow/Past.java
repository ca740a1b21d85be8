package dev.harmony.flow;

import dev.harmony.series.TimeGrid;

/** What was observed of one indicator before a row, in its own unit. */
final class Past {

  /** How far back the usual size of changes is taken from: a week of minutes. */
  static final int LONG = 10_080;

  /** A spread below this share of the newest value is rounding. */
  private static final double ROUNDING = 1e-9;

  private final ObservedColumn column;
  private final int end;
  private final TimeGrid grid;
  private final Scale scale;

  /** Scaled values of the context, oldest first, {@code NaN} where not observed. */
  private final double[] context;

  Past(ObservedColumn column, int end, int length, TimeGrid grid) {
    this.column = column;
    this.end = end;
    this.grid = grid;
    this.context = new double[length];
    for (int index = 0; index < length; index++) {
      int row = end - length + index;
      context[index] = row < 0 ? Double.NaN : column.value(row);
    }
    this.scale = unit();
    for (int index = 0; index < length; index++) {
      context[index] = scale.scaled(context[index]);
    }
  }

  private Scale unit() {
    double centre = column.held(end - 1);
    if (Double.isNaN(centre)) {
      return Scale.UNKNOWN;
    }
    double squares = 0;
    double sum = 0;
    int count = 0;
    for (double value : context) {
      double centred = Double.isNaN(value) ? 0 : value - centre;
      sum += centred;
      squares += centred * centred;
      count += Double.isNaN(value) ? 0 : 1;
    }
    double mean = sum / Math.max(1, count);
    double variance = Math.max(0, squares / Math.max(1, count) - mean * mean);
    double spread = Math.sqrt(variance) + column.meanChange(end, LONG);
    boolean moves = spread > ROUNDING * Math.abs(centre) && Double.isFinite(spread);
    return new Scale(centre, moves ? spread : 0);
  }

  /** The unit of the scaled values. */
  Scale scale() {
    return scale;
  }

  /** What was observed, unscaled, and the row where this past ends. */
  ObservedColumn column() {
    return column;
  }

  /** The row where this past ends, exclusive. */
  int end() {
    return end;
  }

  /** The time and the length of the steps. */
  TimeGrid grid() {
    return grid;
  }

  /** The scaled value of the context's step {@code index}; {@code NaN} where not observed. */
  double at(int index) {
    return context[index];
  }

  /** The number of steps of the context. */
  int length() {
    return context.length;
  }

  /** Whether the record reaches back to {@code row}. */
  boolean reaches(long row) {
    return row >= 0 && !Double.isNaN(column.held((int) row));
  }

  /**
   * The scaled value that was known in {@code row}; the earliest known where the record does not
   * reach so far; {@code NaN} in rows not yet seen.
   */
  double held(long row) {
    if (row >= end) {
      return Double.NaN;
    }
    return scale.scaled(column.held((int) Math.max(column.firstRow(), row)));
  }

  /** {@code size}, not a value, in units of the spread. */
  double relative(double size) {
    return scale.isConstant() ? 0 : size / scale.spread();
  }

  /** The number of steps in a day, rounded; at least 1. */
  int stepsPerDay() {
    return (int) Math.max(1, Math.round(86_400_000.0 / grid.step().toMillis()));
  }
}
