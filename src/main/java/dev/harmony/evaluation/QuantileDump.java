package dev.harmony.evaluation;

import dev.harmony.evaluation.score.QuantileLevels;
import dev.harmony.evaluation.score.ScoredPoint;
import dev.harmony.evaluation.score.ScoredSeries;
import java.util.stream.Collectors;

/** Quantiles and observations as rows of CSV, so that anyone can score them with other tools. */
public final class QuantileDump {

  private final StringBuilder rows = new StringBuilder();

  /** The names of the columns, with a line feed. */
  public static String header() {
    return QuantileLevels.ALL.stream()
        .map(level -> "q" + level)
        .collect(Collectors.joining(",", "file,column,origin_row,step,", ",observed\n"));
  }

  /** Adds the prediction {@code step} steps ahead, from 0, of the forecast at {@code origin}. */
  void add(ScoredSeries series, int origin, int step, ScoredPoint point) {
    rows.append(quoted(series.file())).append(',').append(quoted(series.column()));
    rows.append(',').append(origin).append(',').append(step + 1);
    for (int level = 0; level < QuantileLevels.ALL.size(); level++) {
      rows.append(',').append(point.quantile(level));
    }
    rows.append(',').append(point.observed()).append('\n');
  }

  private static String quoted(String text) {
    return text.matches("[^,\"\\p{Cntrl}]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  /** The rows, each with a line feed. */
  String rows() {
    return rows.toString();
  }
}
