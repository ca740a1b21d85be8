package dev.harmony.trace;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One row of a table, its cells as text; every fault it reports names file, line, column and value.
 */
final class TableRow {

  private static final Set<String> ABSENT = Set.of("", "nan", "null", "na", "n/a", "none");

  private final String file;
  private final List<String> header;
  private final long line;
  private final List<String> cells;

  /**
   * @param file the name of the file in messages
   * @param header the names of the columns
   * @param line where the row begins, counted from 1
   * @param cells as many as {@code header}
   * @throws TraceException if the row has more or fewer cells than the header
   */
  TableRow(String file, List<String> header, long line, List<String> cells) {
    this.file = file;
    this.header = header;
    this.line = line;
    this.cells = cells;
    if (cells.size() != header.size()) {
      throw fault(
          "has %d columns, expected %d as in the header".formatted(cells.size(), header.size()));
    }
  }

  /** The line of the file on which the row begins, or the number of the row, counted from 1. */
  long line() {
    return line;
  }

  /** The names of the columns. */
  List<String> header() {
    return header;
  }

  /** The cell without surrounding blanks. */
  String text(int column) {
    return cells.get(column).strip();
  }

  /** Whether the cell is empty or says in words that there is no value. */
  boolean isAbsent(int column) {
    String text = text(column);
    return text.length() <= 4 && ABSENT.contains(text.toLowerCase(Locale.ROOT));
  }

  /**
   * The cell as a number.
   *
   * @throws TraceException if it is no number or lies outside {@code range}
   */
  double number(int column, NumberRange range) {
    double value = range.parse(text(column));
    if (Double.isNaN(value)) {
      throw malformed(column, range.inWords());
    }
    return value;
  }

  /**
   * The cell as a whole number.
   *
   * @throws TraceException if it is none or lies outside {@code range}
   */
  long wholeNumber(int column, NumberRange range) {
    double value = number(column, range);
    if (value != Math.rint(value)) {
      throw malformed(column, "a whole number");
    }
    return (long) value;
  }

  /**
   * The cell as a time.
   *
   * @throws TraceException if it is none in {@code format}
   */
  Instant time(int column, TimestampFormat format) {
    return format
        .parse(text(column))
        .orElseThrow(() -> malformed(column, format.inWords() + " from 1970 to 2199"));
  }

  /** The fault that the cell is not what was {@code expected}. */
  TraceException malformed(int column, String expected) {
    return fault(
        "column '%s' has value %s, expected %s"
            .formatted(header.get(column), TraceException.quoted(text(column)), expected));
  }

  /** A fault of the row as a whole. */
  TraceException fault(String problem) {
    return TraceException.at(file, line(), problem);
  }
}
