package dev.harmony.evaluation;

import dev.harmony.forecast.Horizon;
import dev.harmony.hierarchy.IndicatorHierarchy;
import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import dev.harmony.series.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Small records with two indicators: one that wanders, one that repeats every hour. */
public final class Records {
  private static final Duration STEP = Duration.ofHours(1);

  private Records() {}

  /** A record of {@code rows} rows, of which 70 % may be learnt from. */
  public static EvaluationRecord of(int rows, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] columns = new double[2][rows];
    double level = 50;
    for (int row = 0; row < rows; row++) {
      level += random.nextDouble() - 0.5;
      columns[0][row] = level;
      columns[1][row] = 10 + Math.sin(row * Math.PI / 12) + 0.1 * random.nextDouble();
    }
    return of(columns);
  }

  /** A record of two columns. */
  public static EvaluationRecord of(double[][] columns) {
    List<Indicator> indicators =
        List.of(
            Indicator.gauge("walk", Unit.DIMENSIONLESS),
            Indicator.gauge("wave", Unit.DIMENSIONLESS));
    int rows = columns[0].length;
    return new EvaluationRecord(
        "record",
        IndicatorWindow.of(new TimeGrid(Instant.EPOCH, STEP, rows), indicators, columns),
        7 * rows / 10,
        new IndicatorHierarchy(Map.of("walk", 0, "wave", 0)),
        List.of());
  }

  /** A task on {@code record} with six steps ahead. */
  public static EvaluationTask task(EvaluationRecord record, List<Integer> origins) {
    return new EvaluationTask(record, List.of(0, 1), origins, new Horizon(STEP, 6), 1);
  }
}
