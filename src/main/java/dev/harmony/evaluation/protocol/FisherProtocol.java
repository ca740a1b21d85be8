package dev.harmony.evaluation.protocol;

import dev.harmony.evaluation.EvaluationCase;
import dev.harmony.evaluation.EvaluationCase.Targets;
import dev.harmony.evaluation.EvaluationRecord;
import dev.harmony.evaluation.EvaluationTask;
import dev.harmony.evaluation.score.ComparedLoss;
import dev.harmony.evaluation.score.Measure;
import dev.harmony.evaluation.score.ScoreTable;
import dev.harmony.evaluation.score.SeriesScores;
import dev.harmony.forecast.Horizon;
import dev.harmony.hierarchy.IndicatorHierarchy;
import dev.harmony.trace.NumericTable;
import dev.harmony.trace.TimestampFormat;
import dev.harmony.trace.TraceException;
import dev.harmony.trace.TraceSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The protocol of HARMONY (arXiv 2408.01000) on its ten containers of eleven indicators: rows split
 * 70/10/20, values scaled to the range of the first part, forecasts from every row of the last one.
 * Of forecasts one step ahead only those count that fill batches of 32, of those further ahead all
 * whose target lies in the last part.
 *
 * @param folder that holds the files of the containers
 * @param published the figures of HARMONY by container
 * @param steps how many steps ahead are forecast; 1, 6 and 24 of them are scored
 * @param seed of all random numbers
 */
public record FisherProtocol(
    Path folder, Map<String, FisherTable.Score> published, int steps, long seed)
    implements EvaluationProtocol {

  /** The containers, in their order. */
  public static final List<String> CONTAINERS =
      IntStream.rangeClosed(1, 10).mapToObj(number -> "container" + number).toList();

  /** The steps ahead that are scored. */
  public static final List<Integer> SCORED = List.of(1, 6, 24);

  private static final String LAST_COLUMN = "load";
  private static final Duration STEP = Duration.ofMinutes(10);
  private static final int BATCH = 32;

  /** What drives what: the load the processor and the memory, these what goes in and out. */
  private static final List<String> OUTERMOST = List.of("blkio", "TimeWait", "net.if");

  /** Copies the map. */
  public FisherProtocol {
    published = Map.copyOf(published);
  }

  /**
   * The protocol on the files of a folder.
   *
   * @throws TraceException if one is missing or the published figures cannot be read
   */
  public static FisherProtocol of(Path folder, int steps, long seed) {
    for (String container : CONTAINERS) {
      Path file = file(folder, container);
      if (!Files.isReadable(file)) {
        throw new TraceException(
            "--data: '%s' does not hold %s".formatted(folder, file.getFileName()));
      }
    }
    return new FisherProtocol(folder, FisherTable.published(folder), steps, seed);
  }

  private static Path file(Path folder, String container) {
    return folder.resolve(container + ".csv.gz");
  }

  @Override
  public String name() {
    return "fisher";
  }

  @Override
  public ComparedLoss compared() {
    return new ComparedLoss(Measure.ENSEMBLE_CRPS, 1);
  }

  @Override
  public List<ScoreTable> tables(List<SeriesScores> scores) {
    return new FisherTable(scores, published).tables();
  }

  /** One case for each container. */
  @Override
  public List<Supplier<EvaluationCase>> cases() {
    List<Supplier<EvaluationCase>> cases = new ArrayList<>();
    CONTAINERS.forEach(name -> cases.add(() -> read(name)));
    return cases;
  }

  private EvaluationCase read(String container) {
    EvaluationRecord record = record(container);
    int rows = record.window().length();
    int test = rows - rows / 5;
    int indicators = record.window().indicators().size();
    EvaluationTask task =
        new EvaluationTask(
            record,
            IntStream.range(0, indicators).boxed().toList(),
            IntStream.range(test - steps + 1, rows).boxed().toList(),
            new Horizon(STEP, steps),
            seed);
    return new EvaluationCase(
        "fisher", task, Collections.nCopies(indicators, 1.0), targets(test, rows), compared());
  }

  private static Targets targets(int test, int rows) {
    int batched = test + (rows - test) / BATCH * BATCH;
    return (origin, step) -> {
      int target = origin + step;
      return SCORED.contains(step + 1) && target >= test && (step > 0 || target < batched);
    };
  }

  private EvaluationRecord record(String container) {
    NumericTable table =
        NumericTable.read(TraceSource.ofFile(file(folder, container)), TimestampFormat.AUTOMATIC);
    List<String> columns = new ArrayList<>(table.columns());
    if (columns.remove(LAST_COLUMN)) {
      columns.add(LAST_COLUMN);
    }
    int train = 7 * table.rows() / 10;
    EvaluationRecord record =
        TableRecord.withColumns(
            TableRecord.of(container, table, columns, STEP, train),
            values -> scaled(values, train));
    return new EvaluationRecord(
        record.name(), record.window(), train, hierarchy(columns), record.gaps());
  }

  private static double[] scaled(double[] values, int train) {
    double least = Arrays.stream(values, 0, train).min().orElseThrow();
    double range = Arrays.stream(values, 0, train).max().orElseThrow() - least;
    return Arrays.stream(values).map(value -> (value - least) / (range > 0 ? range : 1)).toArray();
  }

  private static IndicatorHierarchy hierarchy(List<String> columns) {
    Map<String, Integer> levels =
        columns.stream().collect(Collectors.toMap(Function.identity(), FisherProtocol::level));
    return new IndicatorHierarchy(levels);
  }

  private static int level(String column) {
    if (column.equals(LAST_COLUMN)) {
      return 0;
    }
    return OUTERMOST.stream().anyMatch(column::contains) ? 2 : 1;
  }
}
