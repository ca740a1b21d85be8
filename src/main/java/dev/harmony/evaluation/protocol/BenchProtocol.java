package dev.harmony.evaluation.protocol;

import dev.harmony.evaluation.EvaluationCase;
import dev.harmony.evaluation.EvaluationCase.Targets;
import dev.harmony.evaluation.EvaluationRecord;
import dev.harmony.evaluation.EvaluationTask;
import dev.harmony.evaluation.ForwardFill;
import dev.harmony.evaluation.score.ScoreTable;
import dev.harmony.evaluation.score.ScoredSeries;
import dev.harmony.evaluation.score.SeriesScores;
import dev.harmony.forecast.Horizon;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.NearestName;
import dev.harmony.trace.NumericTable;
import dev.harmony.trace.TraceException;
import dev.harmony.trace.TraceSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The windows on which peers were scored: up to 60 origins in the last 30 % of the rows of each
 * series, 24 steps ahead.
 *
 * @param folder that holds {@code data} and {@code forecast-bench}
 * @param series those that are scored
 * @param peers the published scores of these
 * @param seed of all random numbers
 */
public record BenchProtocol(
    Path folder, List<BenchSeries> series, List<BenchScore> peers, long seed)
    implements EvaluationProtocol {

  private static final int STEPS = 24;

  /** Copies the lists. */
  public BenchProtocol {
    series = List.copyOf(series);
    peers = List.copyOf(peers);
  }

  /**
   * The protocol on some families.
   *
   * @param families by name; empty for all
   * @param limit how many series of each family, evenly spread over its list
   * @throws TraceException if the list of windows or the peers' scores cannot be read, or a file of
   *     the chosen series is not there
   * @throws IllegalArgumentException if a family does not exist
   */
  public static BenchProtocol of(Path folder, List<String> families, int limit, long seed) {
    for (String family : families) {
      if (BenchFamily.of(family).isEmpty()) {
        throw new IllegalArgumentException(
            "unknown family '" + family + "'" + NearestName.hint(family, BenchFamily.words()));
      }
    }
    Map<String, List<BenchSeries>> byFamily =
        BenchSeries.read(folder.resolve("forecast-bench/windows.csv.gz")).stream()
            .filter(each -> families.isEmpty() || families.contains(each.series().family()))
            .collect(
                Collectors.groupingBy(
                    each -> each.series().family(), LinkedHashMap::new, Collectors.toList()));
    List<BenchSeries> chosen = new ArrayList<>();
    byFamily.values().forEach(all -> chosen.addAll(spread(all, limit)));
    chosen.stream()
        .map(each -> source(folder, each.series().file()))
        .filter(file -> !Files.isReadable(file))
        .findFirst()
        .ifPresent(
            file -> {
              throw new TraceException(file + ": cannot be read");
            });
    return new BenchProtocol(folder, chosen, peers(folder, chosen), seed);
  }

  private static List<BenchScore> peers(Path folder, List<BenchSeries> chosen) {
    Set<ScoredSeries> series =
        chosen.stream().map(BenchSeries::series).collect(Collectors.toUnmodifiableSet());
    return BenchScore.readPeers(folder.resolve("forecast-bench/peer_scores.csv.gz")).stream()
        .filter(each -> series.contains(each.series()))
        .toList();
  }

  private static Path source(Path folder, String file) {
    Path panel = folder.resolve("forecast-bench/panel").resolve(file);
    return Files.exists(panel) ? panel : folder.resolve("data").resolve(file);
  }

  private static <T> List<T> spread(List<T> all, int limit) {
    int count = Math.min(limit, all.size());
    List<T> some = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      some.add(all.get((int) ((long) index * all.size() / count)));
    }
    return some;
  }

  @Override
  public String name() {
    return "bench";
  }

  @Override
  public List<ScoreTable> tables(List<SeriesScores> scores) {
    return BenchTable.of(peers, scores).tables();
  }

  /** One case for each file. */
  @Override
  public List<Supplier<EvaluationCase>> cases() {
    Map<String, List<BenchSeries>> byFile =
        series.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.series().family() + each.series().file(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<Supplier<EvaluationCase>> cases = new ArrayList<>();
    byFile.values().forEach(each -> cases.add(() -> read(each)));
    return cases;
  }

  private EvaluationCase read(List<BenchSeries> ofOneFile) {
    BenchSeries first = ofOneFile.get(0);
    BenchFamily family = BenchFamily.of(first.series().family()).orElseThrow();
    EvaluationRecord record = record(family, first);
    IndicatorWindow window = record.window();
    EvaluationTask task =
        new EvaluationTask(
            record,
            ofOneFile.stream()
                .map(each -> window.columnOf(each.series().column()).orElseThrow())
                .toList(),
            first.origins(),
            new Horizon(family.step(), STEPS),
            seed);
    return new EvaluationCase(
        family.word(),
        task,
        ofOneFile.stream().map(BenchSeries::normaliser).toList(),
        Targets.ALL,
        compared());
  }

  private EvaluationRecord record(BenchFamily family, BenchSeries first) {
    String file = first.series().file();
    NumericTable table =
        NumericTable.read(TraceSource.ofFile(source(folder, file)), family.timestampFormat());
    return TableRecord.withColumns(
        TableRecord.of(
            file,
            table,
            table.columns().stream().filter(family::hasColumn).toList(),
            family.step(),
            first.trainRows()),
        ForwardFill::of);
  }
}
