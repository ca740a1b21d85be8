package dev.harmony.evaluation.protocol;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.harmony.evaluation.score.Measure;
import dev.harmony.evaluation.score.ScoreTable;
import dev.harmony.evaluation.score.SeriesScores;
import dev.harmony.trace.TraceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Scores summed up as HARMONY's authors do: the mean over targets and the eleven indicators of a
 * container, then over containers. CRPS is that of 100 mid-quantiles, MSE that of their mean.
 *
 * @param scores of all contestants
 * @param published the figures of HARMONY by container
 */
public record FisherTable(List<SeriesScores> scores, Map<String, Score> published) {

  private static final String INPUT_LENGTH = "144";
  private static final String PUBLISHED = "published:harmony";
  private static final Score NONE = new Score(Double.NaN, Double.NaN);

  /** Two are coin flips, one is constant and one nearly white noise. */
  private static final List<String> UNINFORMATIVE = List.of("blkio", "memory_limit", "TimeWait");

  /**
   * Two averages.
   *
   * @param mse mean squared error of the mean
   * @param crps continuous ranked probability score
   */
  public record Score(double mse, double crps) {}

  /** Copies the collections. */
  public FisherTable {
    scores = List.copyOf(scores);
    published = Map.copyOf(published);
  }

  /**
   * The published figures in {@code folder} by container.
   *
   * @throws TraceException if they cannot be read
   */
  static Map<String, Score> published(Path folder) {
    Path file = folder.resolve("published_results.csv.gz");
    Map<String, Score> published = new HashMap<>();
    try {
      for (NamedCsvRecord row : TextRows.of(file, "container", "seq_len", "mse", "crps")) {
        if (row.getField("seq_len").equals(INPUT_LENGTH)) {
          published.put(row.getField("container"), score(row));
        }
      }
    } catch (NumberFormatException failure) {
      throw new TraceException(file + ": has no number where one is expected: " + failure, failure);
    }
    return published;
  }

  private static Score score(NamedCsvRecord row) {
    return new Score(
        Double.parseDouble(row.getField("mse")), Double.parseDouble(row.getField("crps")));
  }

  /** Averages, containers and indicators, each beside the published figures where there are any. */
  List<ScoreTable> tables() {
    return List.of(
        averages(), containers("CRPS", Score::crps), containers("MSE", Score::mse), indicators());
  }

  private ScoreTable averages() {
    List<String> columns = new ArrayList<>();
    for (int ahead : FisherProtocol.SCORED) {
      columns.addAll(List.of("CRPS " + ahead, "MSE " + ahead, "CRPS of 7 " + ahead));
    }
    List<ScoreTable.Row> rows = new ArrayList<>();
    for (String name : names()) {
      List<Double> values = new ArrayList<>();
      for (int ahead : FisherProtocol.SCORED) {
        Score average = average(name, ahead);
        values.addAll(List.of(average.crps(), average.mse(), informative(name, ahead).crps()));
      }
      rows.add(row(name, values));
    }
    rows.add(row(PUBLISHED, publishedAverages()));
    return new ScoreTable("average of the containers by steps ahead", columns, rows);
  }

  private List<Double> publishedAverages() {
    List<Double> values =
        new ArrayList<>(Collections.nCopies(3 * FisherProtocol.SCORED.size(), Double.NaN));
    values.set(
        0, published.values().stream().mapToDouble(Score::crps).average().orElse(Double.NaN));
    values.set(1, published.values().stream().mapToDouble(Score::mse).average().orElse(Double.NaN));
    return values;
  }

  private ScoreTable containers(String title, ToDoubleFunction<Score> part) {
    List<ScoreTable.Row> rows = new ArrayList<>();
    for (String name : names()) {
      rows.add(
          row(
              name,
              FisherProtocol.CONTAINERS.stream()
                  .map(each -> part.applyAsDouble(container(name, each, 1)))
                  .toList()));
    }
    rows.add(
        row(
            PUBLISHED,
            FisherProtocol.CONTAINERS.stream()
                .map(each -> published.getOrDefault(each, NONE))
                .map(part::applyAsDouble)
                .toList()));
    return new ScoreTable(title + " one step ahead by container", FisherProtocol.CONTAINERS, rows);
  }

  private ScoreTable indicators() {
    List<String> columns = scores.stream().map(each -> each.series().column()).distinct().toList();
    List<ScoreTable.Row> rows =
        names().stream()
            .map(
                name ->
                    row(
                        name,
                        columns.stream().map(each -> indicator(name, each, 1).crps()).toList()))
            .toList();
    return new ScoreTable("CRPS one step ahead by indicator", columns, rows);
  }

  private static ScoreTable.Row row(String name, List<Double> values) {
    return new ScoreTable.Row(
        name,
        values.stream()
            .map(value -> value.isNaN() ? OptionalDouble.empty() : OptionalDouble.of(value))
            .toList());
  }

  /** The names of the contestants. */
  public List<String> names() {
    return scores.stream().map(SeriesScores::contestant).distinct().toList();
  }

  /** The average over one container, {@code ahead} steps ahead. */
  public Score container(String name, String container, int ahead) {
    return mean(name, ahead, each -> each.series().file().equals(container));
  }

  /** The average over containers, {@code ahead} steps ahead. */
  public Score average(String name, int ahead) {
    return mean(name, ahead, each -> true);
  }

  /** The average of one indicator over containers, {@code ahead} steps ahead. */
  public Score indicator(String name, String indicator, int ahead) {
    return mean(name, ahead, each -> each.series().column().equals(indicator));
  }

  /** The average of the seven indicators that can be forecast, {@code ahead} steps ahead. */
  public Score informative(String name, int ahead) {
    return mean(
        name, ahead, each -> UNINFORMATIVE.stream().noneMatch(each.series().column()::contains));
  }

  private Score mean(String name, int ahead, Predicate<SeriesScores> which) {
    List<SeriesScores> some =
        scores.stream()
            .filter(each -> each.contestant().equals(name) && each.steps() >= ahead)
            .filter(which)
            .toList();
    return new Score(mean(some, Measure.MSE, ahead), mean(some, Measure.ENSEMBLE_CRPS, ahead));
  }

  private static double mean(List<SeriesScores> some, Measure measure, int ahead) {
    return some.stream()
        .mapToDouble(each -> each.mean(measure, ahead - 1))
        .average()
        .orElse(Double.NaN);
  }
}
