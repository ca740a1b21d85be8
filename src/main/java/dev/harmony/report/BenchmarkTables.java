package dev.harmony.report;

import static dev.harmony.report.MarkdownTable.percent;
import static dev.harmony.report.MarkdownTable.ratio;
import static dev.harmony.report.MarkdownTable.whole;

import dev.harmony.simulation.ContenderName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The tables of a benchmark as Markdown: the promise and the price at each tolerance, the families
 * of rivals, the contenders that do not depend on the tolerance, and what follows over all cells. A
 * cell is a trace at a tolerance; it shows means over the seeds, and the worst of them where a
 * promise is concerned. Traces that were smoothed or are too short have a table of their own.
 */
public final class BenchmarkTables {
  private static final String HPA = ContenderName.HPA.word();

  /** The tolerance at which every family of rivals is shown. */
  private static final double SHOWN = 0.01;

  private final List<BenchmarkResult> results;
  private final List<BenchmarkCell> cells = new ArrayList<>();

  /** The tables of {@code results}, which hold each trace with the same seeds and tolerances. */
  public BenchmarkTables(List<BenchmarkResult> results) {
    this.results = List.copyOf(results);
    for (String trace : traces()) {
      List<BenchmarkResult> seeds = of(trace);
      IntStream.range(0, seeds.get(0).levels().size())
          .mapToObj(level -> seeds.stream().map(each -> each.levels().get(level)).toList())
          .forEach(levels -> cells.add(new BenchmarkCell(seeds.get(0), levels)));
    }
  }

  private List<String> traces() {
    return results.stream().map(BenchmarkResult::trace).distinct().toList();
  }

  private List<BenchmarkResult> of(String trace) {
    return results.stream().filter(each -> each.trace().equals(trace)).toList();
  }

  /** The tables. */
  public String markdown() {
    Predicate<BenchmarkCell> apart = cell -> cell.isSmoothed() || cell.isReportedOnly();
    return byTolerance("Ours at each tolerance, beside the tuned HPA", apart.negate())
        + byTolerance("The same on traces that are smoothed or shorter than two days", apart)
        + rivals()
        + steady()
        + new BenchmarkSummary(cells).markdown();
  }

  private String byTolerance(String heading, Predicate<BenchmarkCell> shown) {
    MarkdownTable table =
        new MarkdownTable(
            heading,
            "trace",
            "tolerance",
            "kept (worst seed)",
            "GPU-hours",
            "hpa-tuned violates",
            "hpa-hindsight violates",
            "its GPU-hours",
            "ours at its violations",
            "gap closed",
            "oracle at ours");
    List<BenchmarkCell> rows = cells.stream().filter(shown).toList();
    for (BenchmarkCell cell : rows) {
      table.row(
          cell.title(),
          percent(cell.tolerance()),
          percent(cell.kept()) + " (" + percent(cell.worst()) + ")",
          whole(cell.mean(each -> each.ours().gpuHours())),
          percent(cell.rival(HPA, each -> each.tuned().slaViolationRatio())),
          percent(cell.rival(HPA, each -> each.hindsight().slaViolationRatio())),
          whole(cell.rival(HPA, each -> each.hindsight().gpuHours())),
          ratio(cell.known(HPA, BenchmarkRival::relativeCost)),
          ratio(cell.known(HPA, BenchmarkRival::gapClosed)),
          whole(cell.mean(BenchmarkLevel::bound)));
    }
    return rows.isEmpty() ? "" : table.markdown();
  }

  private String rivals() {
    MarkdownTable table =
        new MarkdownTable(
            "Every family of rivals at a tolerance of " + percent(SHOWN),
            "trace",
            "family",
            "tuned violates",
            "its GPU-hours",
            "hindsight violates",
            "its GPU-hours",
            "ours at its violations",
            "gap closed");
    for (BenchmarkCell cell : cells) {
      if (cell.tolerance() == SHOWN) {
        cell.families().forEach(family -> rival(table, cell, family));
      }
    }
    return table.markdown();
  }

  private static void rival(MarkdownTable table, BenchmarkCell cell, String family) {
    table.row(
        cell.title(),
        family,
        percent(cell.rival(family, each -> each.tuned().slaViolationRatio())),
        whole(cell.rival(family, each -> each.tuned().gpuHours())),
        percent(cell.rival(family, each -> each.hindsight().slaViolationRatio())),
        whole(cell.rival(family, each -> each.hindsight().gpuHours())),
        ratio(cell.known(family, BenchmarkRival::relativeCost)),
        ratio(cell.known(family, BenchmarkRival::gapClosed)));
  }

  private String steady() {
    MarkdownTable table =
        new MarkdownTable(
            "Contenders that do not depend on the tolerance",
            "trace",
            "contender",
            "settings",
            "violates",
            "GPU-hours",
            "scale actions");
    for (String trace : traces()) {
      List<BenchmarkResult> seeds = of(trace);
      for (BenchmarkResult.Steady first : seeds.get(0).steady()) {
        List<BenchmarkPoint> each = seeds.stream().map(seed -> seed.steady(first.name())).toList();
        table.row(
            trace,
            first.name(),
            first.point().settings(),
            percent(mean(each, BenchmarkPoint::slaViolationRatio)),
            whole(mean(each, BenchmarkPoint::gpuHours)),
            whole(mean(each, BenchmarkPoint::scaleActions)));
      }
    }
    return table.markdown();
  }

  private static double mean(List<BenchmarkPoint> seeds, ToDoubleFunction<BenchmarkPoint> figure) {
    return seeds.stream().mapToDouble(figure).average().orElseThrow();
  }
}
