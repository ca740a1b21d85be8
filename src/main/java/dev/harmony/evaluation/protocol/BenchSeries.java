package dev.harmony.evaluation.protocol;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.harmony.evaluation.score.ScoredSeries;
import dev.harmony.trace.TraceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One series of the published list of windows.
 *
 * @param series which
 * @param trainRows how many rows, from the first, may be learnt from
 * @param normaliser the mean absolute change from row to row of these, with a floor
 * @param origins the rows of the first steps ahead, ascending
 */
record BenchSeries(ScoredSeries series, int trainRows, double normaliser, List<Integer> origins) {

  /** Copies the list. */
  BenchSeries {
    origins = List.copyOf(origins);
  }

  /**
   * The series in the list of windows {@code file}, in its order.
   *
   * @throws TraceException if it cannot be read
   */
  static List<BenchSeries> read(Path file) {
    Map<ScoredSeries, List<NamedCsvRecord>> rows = new LinkedHashMap<>();
    for (NamedCsvRecord row :
        TextRows.of(file, "family", "file", "column", "train_rows", "normaliser", "origin_row")) {
      rows.computeIfAbsent(series(row), each -> new ArrayList<>()).add(row);
    }
    try {
      return rows.entrySet().stream().map(each -> of(each.getKey(), each.getValue())).toList();
    } catch (NumberFormatException failure) {
      throw new TraceException(file + ": has no number where one is expected: " + failure, failure);
    }
  }

  /** The series of a row of a table with the columns family, file and column. */
  static ScoredSeries series(NamedCsvRecord row) {
    return new ScoredSeries(row.getField("family"), row.getField("file"), row.getField("column"));
  }

  private static BenchSeries of(ScoredSeries series, List<NamedCsvRecord> rows) {
    return new BenchSeries(
        series,
        Integer.parseInt(rows.get(0).getField("train_rows")),
        Double.parseDouble(rows.get(0).getField("normaliser")),
        rows.stream().map(row -> Integer.valueOf(row.getField("origin_row"))).toList());
  }
}
