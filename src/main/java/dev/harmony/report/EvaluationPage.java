package dev.harmony.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.harmony.evaluation.score.PairedComparison;
import dev.harmony.evaluation.score.ScoreTable;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code evaluation.html}: charts and tables of an evaluation in one file that needs nothing else.
 */
final class EvaluationPage {

  private EvaluationPage() {}

  /**
   * A table of text.
   *
   * @param title what it shows
   * @param columns above the numbers
   * @param rows a name and numbers each
   */
  record Table(String title, List<String> columns, List<List<String>> rows) {
    private static Table of(ScoreTable table) {
      return new Table(
          table.title(),
          table.columns(),
          table.rows().stream().map(EvaluationReport::cells).toList());
    }
  }

  /** The page of {@code report}. */
  static String of(EvaluationReport report) {
    List<String> styles =
        List.of(
            PlottingLibrary.style(),
            Resources.text("report.css"),
            Resources.text("evaluation.css"));
    List<String> scripts = List.of(PlottingLibrary.script(), Resources.text("evaluation.js"));
    EvaluationCharts charts = EvaluationCharts.of(report);
    return HtmlReport.page("evaluation.html")
        .data("policy", HtmlReport.contentSecurityPolicy(styles, scripts))
        .data("licence", PlottingLibrary.licence())
        .data("styles", styles)
        .data("scripts", scripts)
        .data("title", "Forecasts by the protocol " + report.protocol().name())
        .data("facts", facts(report))
        .data("profile", charts.words())
        .data("tables", report.tables().stream().map(Table::of).toList())
        .data("version", report.version())
        .data("data", json(charts))
        .render();
  }

  private static List<String> facts(EvaluationReport report) {
    long series = report.scores().stream().map(each -> each.series()).distinct().count();
    String scored =
        "%d series, forecast by %s.".formatted(series, String.join(", ", report.contestants()));
    Stream<PairedComparison> comparisons = report.comparisons().stream();
    return Stream.concat(Stream.of(scored), comparisons.map(EvaluationReport::sentence)).toList();
  }

  /** JSON that cannot end the element it stands in. */
  private static String json(EvaluationCharts charts) {
    try {
      return new JsonMapper().writeValueAsString(charts.document()).replace("<", "\\u003c");
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree of nodes can be written", impossible);
    }
  }
}
