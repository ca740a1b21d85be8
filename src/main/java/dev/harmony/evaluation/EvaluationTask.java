package dev.harmony.evaluation;

import dev.harmony.forecast.ForecastContext;
import dev.harmony.forecast.Horizon;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What a contestant forecasts: some indicators of one record at ascending origins. The origin is
 * the row of the first step ahead, so that a forecast at origin {@code o} may use rows below {@code
 * o} only.
 *
 * @param record the record
 * @param columns the indicators that are scored, as columns of the record's window; the others may
 *     be learnt from
 * @param origins ascending, from 1 to the number of rows
 * @param horizon the steps ahead
 * @param seed of all random numbers
 */
public record EvaluationTask(
    EvaluationRecord record,
    List<Integer> columns,
    List<Integer> origins,
    Horizon horizon,
    long seed) {

  /**
   * @throws IllegalArgumentException if a column does not exist, or the origins do not ascend
   *     within the record
   */
  public EvaluationTask {
    columns = List.copyOf(columns);
    origins = List.copyOf(origins);
    for (int column : columns) {
      if (column < 0 || column >= record.window().indicators().size()) {
        throw new IllegalArgumentException("column %d does not exist".formatted(column));
      }
    }
    int before = 0;
    for (int origin : origins) {
      if (origin <= before || origin > record.window().length()) {
        throw new IllegalArgumentException(
            "origins must ascend from 1 to %d, but %d follows %d"
                .formatted(record.window().length(), origin, before));
      }
      before = origin;
    }
  }

  /** What may be seen at {@code origin}, with a seed that differs from origin to origin. */
  public ForecastContext context(int origin) {
    return new ForecastContext(record.window().slice(0, origin), record.hierarchy(), seed(origin));
  }

  /** The seed of the forecast at {@code origin}: its own for each record and origin. */
  public long seed(int origin) {
    return new SplittableRandom(seed + 31L * record.name().hashCode() + origin).nextLong();
  }
}
