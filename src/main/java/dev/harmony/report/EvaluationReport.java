package dev.harmony.report;

import dev.harmony.evaluation.score.ScoreTable;
import dev.harmony.evaluation.score.SeriesScores;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How well contestants forecast, as tables for a terminal, JSON and a page.
 *
 * @param version of the program
 * @param protocol by which they were scored
 * @param scores of every contestant and series
 * @param tables the same summed up
 */
public record EvaluationReport(
    String version, String protocol, List<SeriesScores> scores, List<ScoreTable> tables) {

  /** Copies the lists. */
  public EvaluationReport {
    scores = List.copyOf(scores);
    tables = List.copyOf(tables);
  }

  /** The tables for a terminal. */
  public String text() {
    return tables.stream().map(EvaluationReport::text).collect(Collectors.joining("\n"));
  }

  private static String text(ScoreTable table) {
    List<String> columns = new ArrayList<>(List.of(""));
    columns.addAll(table.columns());
    return table.title()
        + "\n"
        + TextTable.of(columns, table.rows().stream().map(EvaluationReport::cells).toList());
  }

  private static List<String> cells(ScoreTable.Row row) {
    return Stream.concat(
            Stream.of(row.name()),
            row.values().stream()
                .map(
                    value ->
                        value.isEmpty()
                            ? "-"
                            : String.format(Locale.ROOT, "%.4f", value.getAsDouble())))
        .toList();
  }
}
