package dev.harmony.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.harmony.evaluation.protocol.EvaluationProtocol;
import dev.harmony.evaluation.score.PairedComparison;
import dev.harmony.evaluation.score.ScoreTable;
import dev.harmony.evaluation.score.SeriesScores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How well contestants forecast, as tables for a terminal, JSON and a page.
 *
 * @param version of the program
 * @param protocol by which they were scored
 * @param scores of every contestant and series; at least one
 * @param tables the same summed up
 * @param comparisons of the first contestant with the others
 */
public record EvaluationReport(
    String version,
    EvaluationProtocol protocol,
    List<SeriesScores> scores,
    List<ScoreTable> tables,
    List<PairedComparison> comparisons) {

  /** What the page is called. */
  public static final String HTML = "evaluation.html";

  /** What the figures for machines are called. */
  public static final String JSON = "evaluation.json";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Copies the lists. */
  public EvaluationReport {
    scores = List.copyOf(scores);
    tables = List.copyOf(tables);
    comparisons = List.copyOf(comparisons);
  }

  /** The report of {@code scores}. */
  public static EvaluationReport of(
      String version, EvaluationProtocol protocol, List<SeriesScores> scores) {
    return new EvaluationReport(
        version, protocol, scores, protocol.tables(scores), PairedComparison.ofFirst(scores));
  }

  /** The names of the contestants, in their order. */
  List<String> contestants() {
    return scores.stream().map(SeriesScores::contestant).distinct().toList();
  }

  /** The scores of one contestant. */
  List<SeriesScores> of(String contestant) {
    return scores.stream().filter(each -> each.contestant().equals(contestant)).toList();
  }

  /** The text of {@link #JSON}, which ends with a line feed. */
  public String json() {
    try {
      return MAPPER.writeValueAsString(EvaluationJson.of(this)) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree of nodes can be written", impossible);
    }
  }

  /**
   * Writes {@link #JSON} and {@link #HTML} into {@code folder}, which must exist.
   *
   * @throws IOException if a file cannot be written
   */
  public void write(Path folder) throws IOException {
    Files.writeString(folder.resolve(JSON), json());
    Files.writeString(folder.resolve(HTML), EvaluationPage.of(this));
  }

  /** The tables for a terminal. */
  public String text() {
    return Stream.concat(
            tables.stream().map(EvaluationReport::text),
            comparisons.stream().map(EvaluationReport::sentence))
        .collect(Collectors.joining("\n"));
  }

  private static String text(ScoreTable table) {
    List<String> columns = new ArrayList<>(List.of(""));
    columns.addAll(table.columns());
    return table.title()
        + "\n"
        + TextTable.of(columns, table.rows().stream().map(EvaluationReport::cells).toList());
  }

  /** The name and the numbers of a row. */
  static List<String> cells(ScoreTable.Row row) {
    return Stream.concat(Stream.of(row.name()), row.values().stream().map(EvaluationReport::cell))
        .toList();
  }

  private static String cell(OptionalDouble value) {
    return value.isEmpty() ? "-" : String.format(Locale.ROOT, "%.4f", value.getAsDouble());
  }

  /** What a comparison says. */
  static String sentence(PairedComparison each) {
    return String.format(
        Locale.ROOT,
        "%s has the lower CRPS on %d series and %s on %d (sign test p = %.2g);"
            + " beyond chance at 5 %% (Diebold-Mariano, corrected) on %d and %d.%n",
        each.contestant(),
        each.signs().wins(),
        each.other(),
        each.signs().losses(),
        each.signs().probability(),
        each.betterForSure(),
        each.worseForSure());
  }
}
