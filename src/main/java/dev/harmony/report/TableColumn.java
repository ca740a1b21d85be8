package dev.harmony.report;

import dev.harmony.simulation.ConfidenceIntervals;
import dev.harmony.simulation.Interval;
import java.util.List;
import java.util.function.Function;

/**
 * A column of the table for the terminal.
 *
 * @param header its title
 * @param dispensable the columns of the greatest number go first when a terminal is narrow; zero
 *     never goes
 * @param isText whether it is read from the left
 * @param cell what it says of a contender; empty for nothing
 */
record TableColumn(
    String header, int dispensable, boolean isText, Function<Standing, String> cell) {

  private static final List<TableColumn> ALL =
      List.of(
          ofText("contender", 0, Standing::name),
          of("GPU-hours", 0, each -> Numerals.amount(each.score().gpuHours())),
          of(
              "95 % interval",
              3, each -> interval(each, ConfidenceIntervals::gpuHours, Words::amounts)),
          of("cost", 5, each -> Numerals.amount(each.score().cost())),
          of("violated", 0, each -> Numerals.percent(each.score().slaViolationRatio())),
          of(
              "95 % interval",
              4, each -> interval(each, ConfidenceIntervals::slaViolationRatio, Words::shares)),
          ofText("promise", 0, Words::promise),
          of(
              "slow",
              2,
              each -> Words.optional(each.score().latencyViolationRatio(), Numerals::percent)),
          of("TTFT p95", 2, each -> firstTokens(each)),
          of("given up", 2, each -> givenUp(each)),
          of("changes", 1, each -> Numerals.count(each.score().scaleActions())),
          of(
              "vs hpa-hindsight",
              1,
              each -> Words.optional(each.aboveHindsight(), Numerals::change)),
          of("vs oracle", 1, each -> Words.optional(each.aboveBound(), Numerals::change)),
          ofText("settings", 6, each -> each.contender().settings()));

  private static TableColumn of(String header, int dispensable, Function<Standing, String> cell) {
    return new TableColumn(header, dispensable, false, cell);
  }

  private static TableColumn ofText(
      String header, int dispensable, Function<Standing, String> cell) {
    return new TableColumn(header, dispensable, true, cell);
  }

  /** The columns, from left to right, that say something about any of {@code standings}. */
  static List<TableColumn> of(List<Standing> standings) {
    return ALL.stream()
        .filter(column -> standings.stream().anyMatch(each -> !column.of(each).isEmpty()))
        .toList();
  }

  /** What the column says of a contender. */
  String of(Standing standing) {
    return cell.apply(standing);
  }

  private static String firstTokens(Standing standing) {
    return standing
        .contender()
        .run()
        .requests()
        .map(each -> each.timeToFirstToken().percentile95())
        .map(seconds -> Words.optional(seconds, value -> "%.2f s".formatted(value)))
        .orElse("");
  }

  private static String givenUp(Standing standing) {
    return standing
        .contender()
        .run()
        .requests()
        .map(each -> Numerals.count(each.givenUp().requests()))
        .orElse("");
  }

  private static String interval(
      Standing standing,
      Function<ConfidenceIntervals, Interval> part,
      Function<Interval, String> words) {
    return standing.score().ci95().map(part).map(words).orElse("");
  }
}
