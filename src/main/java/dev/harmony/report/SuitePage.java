package dev.harmony.report;

import java.util.List;

/** {@code index.html} of a suite: one row for each replay, linked to its report. */
final class SuitePage {

  private SuitePage() {}

  /**
   * One replay.
   *
   * @param link its report
   * @param kept whether it kept its promise
   * @param name its name
   * @param cells the cells after the name
   */
  record Row(String link, boolean kept, String name, List<String> cells) {}

  /** The page of {@code suite}. */
  static String of(SuiteReport suite) {
    List<String> styles = List.of(Resources.text("report.css"));
    return HtmlReport.page("suite.html")
        .data("policy", HtmlReport.contentSecurityPolicy(styles, List.of()))
        .data("styles", styles)
        .data("version", suite.version())
        .data("sentence", suite.sentence())
        .data("columns", SuiteReport.COLUMNS)
        .data("rows", suite.replays().stream().map(SuitePage::row).toList())
        .data("failures", suite.failures())
        .render();
  }

  private static Row row(SuiteRow row) {
    List<String> cells = SuiteReport.cells(row);
    return new Row(
        row.folder() + "/" + ReportWriter.HTML,
        row.keepsPromise(),
        cells.get(0),
        cells.subList(1, cells.size()));
  }
}
