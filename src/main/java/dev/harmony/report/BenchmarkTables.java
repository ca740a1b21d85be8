package dev.harmony.report;

import dev.harmony.simulation.Contender;
import dev.harmony.simulation.EqualViolations;
import dev.harmony.simulation.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The tables of a benchmark as Markdown: the promise and the price at each tolerance, the
 * contenders that do not depend on it, and what follows over all cells. A cell is a trace at a
 * tolerance; it shows means over the seeds, and the worst of them where a promise is concerned.
 */
public final class BenchmarkTables {

  private final List<BenchmarkResult> results;
  private final List<BenchmarkCell> cells = new ArrayList<>();

  /** The tables of {@code results}. */
  public BenchmarkTables(List<BenchmarkResult> results) {
    this.results = List.copyOf(results);
    for (String trace : traces()) {
      List<BenchmarkResult> seeds = of(trace);
      int count = seeds.get(0).comparison().cells().size();
      for (int tolerance = 0; tolerance < count; tolerance++) {
        int index = tolerance;
        cells.add(
            new BenchmarkCell(
                seeds.get(0),
                seeds.stream().map(each -> each.comparison().cells().get(index)).toList()));
      }
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
    return byTolerance() + steady() + summary();
  }

  private String byTolerance() {
    StringBuilder table =
        new StringBuilder(
            """

            ### Ours at each tolerance, beside the tuned HPA

            | trace | tolerance | kept (worst seed) | GPU-hours | hpa-tuned violates | hpa-hindsight violates | its GPU-hours | ours at its violations | gap closed | oracle at ours |
            |---|---|---|---|---|---|---|---|---|---|
            """);
    for (BenchmarkCell cell : cells) {
      table.append(
          line(
              cell.title(),
              percent(cell.tolerance()),
              percent(cell.kept()) + " (" + percent(cell.worst()) + ")",
              hours(cell.mean(each -> each.ours().gpuHours())),
              percent(cell.mean(each -> each.tuned().test().slaViolationRatio())),
              percent(cell.mean(each -> each.hindsight().test().slaViolationRatio())),
              hours(cell.mean(each -> each.hindsight().test().gpuHours())),
              ratio(cell.known(EqualViolations::relativeCost)),
              ratio(cell.known(EqualViolations::gapClosed)),
              hours(cell.mean(each -> each.bound().gpuHours()))));
    }
    return table.toString();
  }

  private String steady() {
    StringBuilder table =
        new StringBuilder(
            """

            ### Contenders that do not depend on the tolerance

            | trace | contender | settings | violates | GPU-hours | scale actions |
            |---|---|---|---|---|---|
            """);
    for (String trace : traces()) {
      List<BenchmarkResult> seeds = of(trace);
      for (int index = 0; index < seeds.get(0).steady().size(); index++) {
        int contender = index;
        List<Contender> each =
            seeds.stream().map(result -> result.steady().get(contender)).toList();
        table.append(
            line(
                trace,
                each.get(0).name().word(),
                each.get(0).settings(),
                percent(mean(each, Score::slaViolationRatio)),
                hours(mean(each, Score::gpuHours)),
                hours(mean(each, Score::scaleActions))));
      }
    }
    return table.toString();
  }

  private static double mean(List<Contender> seeds, ToDoubleFunction<Score> figure) {
    return seeds.stream().map(Contender::score).mapToDouble(figure).average().orElseThrow();
  }

  private String summary() {
    List<BenchmarkCell> weeks = cells.stream().filter(BenchmarkCell::isAWeek).toList();
    List<Double> costs = new ArrayList<>();
    for (BenchmarkCell cell : cells) {
      if (!cell.isReportedOnly()) {
        cell.known(EqualViolations::relativeCost).ifPresent(costs::add);
      }
    }
    costs.sort(null);
    double largest = weeks.stream().mapToDouble(BenchmarkCell::excess).max().orElse(Double.NaN);
    long over = weeks.stream().filter(cell -> cell.excess() > 0.005).count();
    return """

        ### Over all cells

        - The promise, in traces of a week or more: %d of %d cells lie more than 0.5 points above the tolerance in their worst seed; the largest excess is %.2f points.
        - The price, in traces of two days or more: GPU-hours at equal violations are %s of the HPA tuned in hindsight in the median cell, between %s and %s, over %d cells in which the comparison is defined.
        """
        .formatted(
            over,
            weeks.size(),
            100 * largest,
            costs.isEmpty() ? "–" : ratio(OptionalDouble.of(median(costs))),
            costs.isEmpty() ? "–" : ratio(OptionalDouble.of(costs.get(0))),
            costs.isEmpty() ? "–" : ratio(OptionalDouble.of(costs.get(costs.size() - 1))),
            costs.size());
  }

  private static double median(List<Double> sorted) {
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  private static String line(String... columns) {
    return "| " + String.join(" | ", columns) + " |\n";
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }

  private static String hours(double hours) {
    return String.format(Locale.ROOT, "%.0f", hours);
  }

  private static String ratio(OptionalDouble ratio) {
    return ratio.isPresent() ? String.format(Locale.ROOT, "%.3f", ratio.getAsDouble()) : "–";
  }
}
