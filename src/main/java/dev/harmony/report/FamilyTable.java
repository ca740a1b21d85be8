package dev.harmony.report;

import dev.harmony.simulation.ContenderName;
import java.util.List;
import java.util.function.Function;

/**
 * Every family of traces in one table of Markdown.
 *
 * @param results one for each family
 */
public record FamilyTable(List<FamilyResult> results) {

  /** Copies the results. */
  public FamilyTable {
    results = List.copyOf(results);
  }

  /** The table. */
  public String markdown() {
    MarkdownTable table =
        new MarkdownTable(
            "Every family of traces",
            "trace",
            "format",
            "minutes",
            "skipped rows",
            "ours violates",
            "GPU-hours",
            "hpa violates",
            "GPU-hours",
            "last-value violates",
            "GPU-hours",
            "oracle at ours");
    for (FamilyResult result : results) {
      table.row(
          result.family() + (result.smoothed() ? " (smoothed)" : ""),
          result.format(),
          Integer.toString(result.steps()),
          Long.toString(result.skippedRows()),
          violates(result, ContenderName.HARMONY),
          hours(result, ContenderName.HARMONY),
          violates(result, ContenderName.HPA),
          hours(result, ContenderName.HPA),
          violates(result, ContenderName.LAST_VALUE),
          hours(result, ContenderName.LAST_VALUE),
          hours(result, ContenderName.ORACLE));
    }
    return table.markdown();
  }

  private static String violates(FamilyResult result, ContenderName name) {
    return figure(result, name, point -> MarkdownTable.percent(point.slaViolationRatio()));
  }

  private static String hours(FamilyResult result, ContenderName name) {
    return figure(result, name, point -> Numerals.amount(point.gpuHours()));
  }

  private static String figure(
      FamilyResult result, ContenderName name, Function<BenchmarkPoint, String> words) {
    return result.contender(name.word()).map(words).orElse("–");
  }
}
