package dev.harmony.trace;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The columns of numbers in delimited text with a header, all rows in memory. The first column
 * whose name speaks of time gives the times of the rows, if its first cell is a time. Any other
 * column is one of numbers if its first cell that is not absent is a number; then each of its cells
 * must be a number or absent. Absent cells read as {@code NaN}.
 *
 * <p>Immutable.
 */
public final class NumericTable {

  private final String name;
  private final List<Instant> times;

  /** Shape {@code [row]} each, in the order of the header. */
  private final Map<String, double[]> columns;

  private final int rows;

  private NumericTable(String name, List<Instant> times, Map<String, double[]> columns, int rows) {
    this.name = name;
    this.times = List.copyOf(times);
    this.columns = Collections.unmodifiableMap(columns);
    this.rows = rows;
  }

  /**
   * The table in {@code source}.
   *
   * @param format how the times are written
   * @throws TraceException if it cannot be read, two columns have one name, or a cell is malformed
   */
  public static NumericTable read(TraceSource source, TimestampFormat format) {
    try (CsvRows rows = CsvRows.open(source)) {
      Map<String, NumericColumn> columns = new LinkedHashMap<>();
      for (String column : rows.header()) {
        if (!column.isEmpty()) {
          columns.put(column, new NumericColumn(rows.column(column)));
        }
      }
      Optional<String> timeColumn = MappingGuess.timeColumn(rows.header());
      TimeColumn times = TimeColumn.of(rows, timeColumn, format);
      int count = 0;
      while (rows.hasNext()) {
        TableRow row = rows.next();
        times.add(row);
        columns.values().forEach(each -> each.add(row));
        count++;
      }
      timeColumn.ifPresent(columns::remove);
      return new NumericTable(source.name(), times.times(), numbers(columns), count);
    }
  }

  private static Map<String, double[]> numbers(Map<String, NumericColumn> columns) {
    Map<String, double[]> numbers = new LinkedHashMap<>();
    columns.forEach(
        (name, column) -> {
          if (column.isOfNumbers()) {
            numbers.put(name, column.values());
          }
        });
    return numbers;
  }

  /** What the file is called. */
  public String name() {
    return name;
  }

  /** The number of rows. */
  public int rows() {
    return rows;
  }

  /** The names of the columns of numbers, in the order of the header. */
  public List<String> columns() {
    return List.copyOf(columns.keySet());
  }

  /** The time of each row; empty where no column tells it. */
  public List<Instant> times() {
    return times;
  }

  /**
   * A copy of one column, shape {@code [row]}; {@code NaN} where absent.
   *
   * @throws TraceException if no column of numbers has this name
   */
  public double[] values(String column) {
    double[] values = columns.get(column);
    if (values == null) {
      throw new TraceException(
          "%s: has no column of numbers '%s', expected one of %s"
              .formatted(name, column, String.join(", ", columns.keySet())));
    }
    return values.clone();
  }
}
