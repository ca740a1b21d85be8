package dev.harmony.forecast;

import java.util.List;
import java.util.Optional;

/**
 * What an {@link OnlinePool} has learnt. A value; what it holds can be rebuilt from history by
 * letting the pool see it again.
 *
 * @param learners the experts with their states
 * @param columns what was learnt about each indicator
 * @param origins past origins for the spread
 * @param pending forecasts that wait for outcomes, oldest first
 * @param step the newest step that was seen; the least value before the first
 * @param newest the newest forecast
 */
public record PoolMemory(
    List<Learner<?>> learners,
    List<ColumnMemory> columns,
    OriginLog origins,
    List<PendingForecast> pending,
    long step,
    Optional<Forecast> newest) {

  /** Lists, copied. */
  public PoolMemory {
    learners = List.copyOf(learners);
    columns = List.copyOf(columns);
    pending = List.copyOf(pending);
  }

  PoolMemory with(long seen, Optional<Forecast> forecast) {
    return new PoolMemory(learners, columns, origins, pending, seen, forecast);
  }

  PoolMemory with(List<Learner<?>> next) {
    return new PoolMemory(next, columns, origins, pending, step, newest);
  }
}
