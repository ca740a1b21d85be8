package dev.harmony.evaluation.score;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Scores side by side, ready to be shown.
 *
 * @param title what the numbers are
 * @param columns above the numbers
 * @param rows one for each forecaster
 */
public record ScoreTable(String title, List<String> columns, List<Row> rows) {

  /**
   * One line.
   *
   * @param name of the forecaster
   * @param values as many as there are columns; empty where there is no score
   */
  public record Row(String name, List<OptionalDouble> values) {

    /** Copies the list. */
    public Row {
      values = List.copyOf(values);
    }
  }

  /**
   * @throws IllegalArgumentException if a row is not as long as the columns
   */
  public ScoreTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.values().size() != columns.size()) {
        throw new IllegalArgumentException(
            "row '%s' must have %d values, but has %d"
                .formatted(row.name(), columns.size(), row.values().size()));
      }
    }
  }
}
