package dev.harmony.evaluation.protocol;

import dev.harmony.evaluation.EvaluationCase;
import dev.harmony.evaluation.EvaluationCase.Targets;
import dev.harmony.evaluation.EvaluationRecord;
import dev.harmony.evaluation.EvaluationTask;
import dev.harmony.evaluation.score.ComparedLoss;
import dev.harmony.forecast.Horizon;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.trace.NumericTable;
import dev.harmony.trace.TimestampFormat;
import dev.harmony.trace.TraceException;
import dev.harmony.trace.TraceSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One file of the rolling protocol.
 *
 * @param family the folder it lies in
 * @param name of the file
 * @param file where it is
 * @param step from row to row, whatever the times say; empty to take it from them
 * @param steps how many steps ahead are forecast
 */
record RollingFile(String family, String name, Path file, Optional<Duration> step, int steps) {

  private static final int MOST_ORIGINS = 60;
  private static final int LEAST_ORIGINS = 5;
  private static final double LEARNT = 0.7;

  /** Part of the range of a series below which its changes are no scale. */
  private static final double LEAST_CHANGE = 1e-9;

  /**
   * The case of this file.
   *
   * @throws TraceException if it cannot be read, tells no step, is too short or never moves
   */
  EvaluationCase read(long seed) {
    NumericTable table = NumericTable.read(TraceSource.ofFile(file), TimestampFormat.AUTOMATIC);
    int train = (int) Math.floor(LEARNT * table.rows());
    int least = (int) Math.ceil(LEAST_ORIGINS * steps / (1 - LEARNT));
    if (table.rows() < least) {
      throw new TraceException(
          "%s: has %d rows, expected at least %d to forecast %d steps ahead"
              .formatted(file, table.rows(), least, steps));
    }
    EvaluationRecord record = record(table, train);
    List<Integer> columns =
        IntStream.range(0, table.columns().size())
            .filter(column -> scale(record, column) > 0)
            .boxed()
            .toList();
    if (columns.isEmpty()) {
      throw new TraceException(
          file + ": has no column of numbers that changes in its first 70 % of rows");
    }
    return new EvaluationCase(
        family,
        new EvaluationTask(
            record,
            columns,
            origins(train, table.rows(), record.gaps()),
            new Horizon(record.window().grid().step(), steps),
            seed),
        columns.stream().map(column -> scale(record, column)).toList(),
        Targets.ALL,
        ComparedLoss.USUAL);
  }

  /** The rows; where the step is told, what their times say of gaps counts no more. */
  private EvaluationRecord record(NumericTable table, int train) {
    Duration between = step.orElseGet(() -> usualStep(table.times()));
    EvaluationRecord record = TableRecord.of(name, table, table.columns(), between, train);
    return step.isEmpty()
        ? record
        : new EvaluationRecord(name, record.window(), train, record.hierarchy(), List.of());
  }

  private Duration usualStep(List<Instant> times) {
    long[] since =
        IntStream.range(1, times.size())
            .mapToLong(row -> Duration.between(times.get(row - 1), times.get(row)).toMillis())
            .sorted()
            .toArray();
    if (since.length == 0 || since[since.length / 2] <= 0) {
      throw new TraceException(file + ": has no column of ascending times, give --step-seconds");
    }
    return Duration.ofMillis(since[since.length / 2]);
  }

  /** The mean absolute change over the rows learnt from; zero if nothing changes or is known. */
  private static double scale(EvaluationRecord record, int column) {
    IndicatorWindow learnt = record.window().slice(0, record.trainRows());
    double[] values =
        Arrays.stream(learnt.column(column)).filter(value -> !Double.isNaN(value)).toArray();
    double sum = 0;
    for (int row = 1; row < values.length; row++) {
      sum += Math.abs(values[row] - values[row - 1]);
    }
    double range = Arrays.stream(values).max().orElse(0) - Arrays.stream(values).min().orElse(0);
    return Math.max(sum / Math.max(1, values.length - 1), LEAST_CHANGE * range);
  }

  /**
   * Up to sixty rows after those learnt from, evenly spread, none within a gap, none overlapping.
   */
  private List<Integer> origins(int train, int rows, List<Integer> gaps) {
    int[] candidates =
        IntStream.rangeClosed(train, rows - steps)
            .filter(row -> gaps.stream().noneMatch(gap -> gap > row - steps && gap < row + steps))
            .toArray();
    int count = Math.min(MOST_ORIGINS, candidates.length / steps);
    if (count < LEAST_ORIGINS) {
      throw new TraceException(
          "%s: has %d rows without a gap after its first 70 %%, expected at least %d"
              .formatted(file, candidates.length, LEAST_ORIGINS * steps));
    }
    double apart = (candidates.length - 1.0) / (count - 1);
    return IntStream.range(0, count)
        .mapToObj(index -> candidates[(int) Math.rint(index * apart)])
        .toList();
  }
}
