package dev.harmony.evaluation.protocol;

import dev.harmony.evaluation.score.ScoreTable;
import dev.harmony.evaluation.score.ScoredSeries;
import dev.harmony.evaluation.score.SeriesScores;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The scores of contestants and peers on the same series, summed up.
 *
 * @param scores of the contestants, then of the peers
 * @param reference whom losses are compared with
 */
public record BenchTable(List<BenchScore> scores, String reference) {

  private static final String PERSISTENCE = "persistence";

  /** Copies the list. */
  public BenchTable {
    scores = List.copyOf(scores);
  }

  /** The table of {@code contestants} beside {@code peers} on the same series. */
  public static BenchTable of(List<BenchScore> peers, List<SeriesScores> contestants) {
    List<BenchScore> scores = new ArrayList<>(contestants.stream().map(BenchScore::of).toList());
    scores.addAll(peers);
    return new BenchTable(scores, BenchScore.PEER + PERSISTENCE);
  }

  /** The table of contestants without peers, compared with persistence. */
  static BenchTable ofContestants(List<SeriesScores> contestants) {
    return ofContestants(contestants, PERSISTENCE);
  }

  /** The table of contestants without peers, compared with {@code reference}, one of them. */
  static BenchTable ofContestants(List<SeriesScores> contestants, String reference) {
    return new BenchTable(contestants.stream().map(BenchScore::of).toList(), reference);
  }

  /** A table for each measure that has a value, of families and overall. */
  List<ScoreTable> tables() {
    return Arrays.stream(BenchMeasure.values())
        .map(this::table)
        .filter(table -> !table.rows().isEmpty())
        .toList();
  }

  /** Without those who have no value at all. */
  private ScoreTable table(BenchMeasure measure) {
    List<String> columns = new ArrayList<>(families());
    columns.add("all");
    List<ScoreTable.Row> rows = new ArrayList<>();
    for (String name : names()) {
      List<OptionalDouble> values = new ArrayList<>();
      families().forEach(family -> values.add(family(name, family, measure)));
      values.add(overall(name, measure));
      if (values.stream().anyMatch(OptionalDouble::isPresent)) {
        rows.add(new ScoreTable.Row(name, values));
      }
    }
    return new ScoreTable(measure.title(), columns, rows);
  }

  /** The names of contestants and peers. */
  public List<String> names() {
    return scores.stream().map(BenchScore::name).distinct().toList();
  }

  /** The families of the series. */
  public List<String> families() {
    return scores.stream().map(each -> each.series().family()).distinct().toList();
  }

  /**
   * The mean over the series of a family: geometric, of the ratio to the reference, for a loss;
   * arithmetic for a share. Empty where the forecaster has no score.
   */
  public OptionalDouble family(String name, String family, BenchMeasure measure) {
    Map<ScoredSeries, BenchScore> references =
        of(reference, family).collect(Collectors.toMap(BenchScore::series, each -> each));
    return mean(
        measure,
        of(name, family)
            .flatMapToDouble(
                each ->
                    Optional.ofNullable(references.get(each.series())).stream()
                        .mapToDouble(other -> compared(measure, each, other)))
            .filter(Double::isFinite));
  }

  private Stream<BenchScore> of(String name, String family) {
    return scores.stream()
        .filter(each -> each.name().equals(name) && each.series().family().equals(family));
  }

  /** The mean over the families that have one; of published families, those of the core. */
  public OptionalDouble overall(String name, BenchMeasure measure) {
    return mean(
        measure,
        families().stream()
            .filter(family -> BenchFamily.of(family).map(BenchFamily::isCore).orElse(true))
            .map(family -> family(name, family, measure))
            .flatMapToDouble(OptionalDouble::stream));
  }

  private static double compared(BenchMeasure measure, BenchScore score, BenchScore reference) {
    return measure.isLoss()
        ? measure.ratio(score.value(measure), reference.value(measure))
        : score.value(measure);
  }

  private static OptionalDouble mean(BenchMeasure measure, DoubleStream values) {
    if (!measure.isLoss()) {
      return values.average();
    }
    OptionalDouble logarithm = values.map(Math::log).average();
    return logarithm.isPresent()
        ? OptionalDouble.of(Math.exp(logarithm.getAsDouble()))
        : OptionalDouble.empty();
  }
}
