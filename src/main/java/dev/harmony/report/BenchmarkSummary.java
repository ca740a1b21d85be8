package dev.harmony.report;

import static dev.harmony.report.MarkdownTable.ratio;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What a benchmark shows over all cells.
 *
 * @param cells each trace at each tolerance
 */
record BenchmarkSummary(List<BenchmarkCell> cells) {

  /** How far above its tolerance a cell may lie before it counts. */
  private static final double NOTABLE = 0.005;

  BenchmarkSummary {
    cells = List.copyOf(cells);
  }

  /** The lines under a heading. */
  String markdown() {
    List<BenchmarkCell> recorded = cells.stream().filter(cell -> !cell.isSmoothed()).toList();
    List<BenchmarkCell> smoothed = cells.stream().filter(BenchmarkCell::isSmoothed).toList();
    StringBuilder text = new StringBuilder("\n### Over all cells\n\n");
    text.append(promise("The promise, in traces of a week or more", recorded));
    text.append(price("The price, in traces of two days or more", recorded));
    if (!smoothed.isEmpty()) {
      text.append(promise("The promise on smoothed traces of a week or more", smoothed));
      text.append(price("The price on smoothed traces of two days or more", smoothed));
    }
    return text.toString();
  }

  private static String promise(String title, List<BenchmarkCell> cells) {
    List<BenchmarkCell> weeks = cells.stream().filter(BenchmarkCell::isAWeek).toList();
    long over = weeks.stream().filter(cell -> cell.excess() > NOTABLE).count();
    return "- %s: %d of %d cells lie more than %.1f points above the tolerance in their worst seed%s.\n"
        .formatted(
            title,
            over,
            weeks.size(),
            100 * NOTABLE,
            weeks.stream()
                .max((one, other) -> Double.compare(one.excess(), other.excess()))
                .map(BenchmarkSummary::largest)
                .orElse(""));
  }

  private static String largest(BenchmarkCell cell) {
    return String.format(
        Locale.ROOT,
        "; the largest excess is %.2f points (%s at %s)",
        100 * cell.excess(),
        cell.title(),
        MarkdownTable.percent(cell.tolerance()));
  }

  /** One line for each family of rivals. */
  private static String price(String title, List<BenchmarkCell> cells) {
    List<BenchmarkCell> scored = cells.stream().filter(cell -> !cell.isReportedOnly()).toList();
    StringBuilder text = new StringBuilder();
    families(cells).forEach(family -> text.append(price(title, family, scored)));
    return text.toString();
  }

  private static Stream<String> families(List<BenchmarkCell> cells) {
    return cells.stream().flatMap(cell -> cell.families().stream()).distinct();
  }

  private static String price(String title, String family, List<BenchmarkCell> cells) {
    double[] costs =
        cells.stream()
            .map(cell -> cell.known(family, BenchmarkRival::relativeCost))
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .sorted()
            .toArray();
    int count = costs.length;
    if (count == 0) {
      return "";
    }
    return "- %s: GPU-hours at equal violations are %s of those of %s tuned in hindsight in the median cell, between %s and %s, over %d cells in which the comparison is defined.\n"
        .formatted(
            title,
            number((costs[(count - 1) / 2] + costs[count / 2]) / 2),
            family,
            number(costs[0]),
            number(costs[count - 1]),
            count);
  }

  private static String number(double value) {
    return ratio(OptionalDouble.of(value));
  }
}
