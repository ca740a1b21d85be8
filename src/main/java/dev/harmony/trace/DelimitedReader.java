package dev.harmony.trace;

import java.util.List;

/**
 * Delimited text (RFC 4180; comma, semicolon or tab) with a header, a column of times and columns
 * of rates, counts or levels: what most published series and spreadsheets look like.
 *
 * <p>A {@link ColumnMapping} says what the columns mean. Without one, the first column whose name
 * speaks of time is the time, unless the step from row to row is declared, and every other column
 * with a number in the first row is a level of its own name. A row covers the time from its own to
 * that of the next row, as far as its usual or declared span reaches. A cell that is empty, {@code
 * NaN}, {@code NA}, {@code N/A}, {@code null} or {@code none} was not observed. A row without any
 * observation is skipped, and so is a row whose time a later row repeats, unless the mapping tells
 * the rows of a time apart by their instance or service.
 */
public final class DelimitedReader implements TraceReader {

  @Override
  public TraceFormat format() {
    return TraceFormat.CSV;
  }

  @Override
  public boolean recognizes(String head) {
    List<String> names = CsvRows.names(head);
    boolean json = head.stripLeading().startsWith("{") || head.stripLeading().startsWith("[");
    return !json && names.size() >= 2;
  }

  @Override
  public Trace read(TraceSource source, TraceOptions options) {
    return new Table(source.name(), () -> CsvRows.open(source), options).trace(format());
  }
}
