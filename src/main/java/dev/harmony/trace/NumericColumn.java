package dev.harmony.trace;

import java.util.stream.DoubleStream;

/**
 * One column of a table while it is read: of numbers if its first cell that is not absent is one.
 */
final class NumericColumn {

  /** Running totals, of nanoseconds or bytes, are larger than any level. */
  private static final NumberRange FINITE = new NumberRange(-Double.MAX_VALUE, Double.MAX_VALUE);

  private final int index;
  private final DoubleStream.Builder values = DoubleStream.builder();
  private boolean isText;
  private boolean hasNumber;

  NumericColumn(int index) {
    this.index = index;
  }

  /**
   * Adds the cell of {@code row}.
   *
   * @throws TraceException if it is neither a number nor absent, in a column of numbers
   */
  void add(TableRow row) {
    if (isText) {
      return;
    }
    if (row.isAbsent(index)) {
      values.add(Double.NaN);
    } else if (!hasNumber && Double.isNaN(FINITE.parse(row.text(index)))) {
      isText = true;
    } else {
      hasNumber = true;
      values.add(number(row));
    }
  }

  private double number(TableRow row) {
    double value = FINITE.parse(row.text(index));
    if (Double.isNaN(value)) {
      throw row.malformed(index, "a number");
    }
    return value;
  }

  /** Whether a number was seen. */
  boolean isOfNumbers() {
    return hasNumber;
  }

  /** Shape {@code [row]}; {@code NaN} where absent. */
  double[] values() {
    return values.build().toArray();
  }
}
