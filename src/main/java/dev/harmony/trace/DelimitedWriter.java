package dev.harmony.trace;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes windows as the delimited text that {@link DelimitedReader} understands without a mapping:
 * a header {@code time,NAME,…}, then a row for each step in which anything was observed. What was
 * not observed is {@code NaN}.
 */
public final class DelimitedWriter implements AutoCloseable {

  private static final String TIME = "time";

  private final CsvWriter rows;
  private final int width;

  /**
   * Begins with the header.
   *
   * @param out what is written to; closed with this writer
   * @param indicators the columns beside the time
   */
  public DelimitedWriter(Writer out, List<Indicator> indicators) {
    this.rows = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    this.width = indicators.size();
    List<String> header = new ArrayList<>();
    header.add(TIME);
    indicators.forEach(each -> header.add(each.name()));
    rows.writeRecord(header);
  }

  /**
   * Adds the steps of {@code window}, which lie after those written before.
   *
   * @throws IllegalArgumentException if it has another number of indicators
   */
  public void write(IndicatorWindow window) {
    if (window.indicators().size() != width) {
      throw new IllegalArgumentException(
          "window must have %d indicators, but has %d"
              .formatted(width, window.indicators().size()));
    }
    for (int step = 0; step < window.length(); step++) {
      List<String> row = new ArrayList<>(width + 1);
      row.add(window.grid().instant(step).toString());
      boolean observed = false;
      for (int column = 0; column < width; column++) {
        observed |= window.isObserved(step, column);
        row.add(Double.toString(window.value(step, column)));
      }
      if (observed) {
        rows.writeRecord(row);
      }
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
