package dev.harmony.flow;

import java.util.List;

/**
 * A moment of a record from which to forecast.
 *
 * @param record what was observed, possibly beyond this moment
 * @param row the first row that is forecast; only rows before it are read
 * @param columns the indicators that are read and forecast together, in this order
 */
public record ForecastOrigin(ObservedRecord record, int row, List<Integer> columns) {

  /**
   * @throws IllegalArgumentException if there is no row before {@code row} in the record, or no
   *     column
   */
  public ForecastOrigin {
    columns = List.copyOf(columns);
    int rows = record.window().length();
    if (row < 1 || row > rows) {
      throw new IllegalArgumentException("row must lie in 1 to %d, but is %d".formatted(rows, row));
    }
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("columns must not be empty");
    }
  }

  /** The past of the column at {@code index} of {@link #columns}. */
  Past past(int index, int context) {
    return new Past(record.column(columns.get(index)), row, context, record.window().grid());
  }
}
