package dev.harmony.forecast;

import java.util.List;
import java.util.Optional;

/**
 * What an {@link OnlinePool} has learnt. A value; what it holds can be rebuilt from history by
 * letting the pool see it again.
 *
 * @param learners the experts with their states
 * @param origins past origins for the spread
 * @param pending forecasts that wait for outcomes, oldest first
 * @param weights how far each expert is trusted
 * @param recalibration the map of probability levels
 * @param newest the newest forecast
 */
public record PoolMemory(
    List<Learner<?>> learners,
    OriginLog origins,
    List<PendingForecast> pending,
    ExpertWeights weights,
    Recalibration recalibration,
    Optional<Forecast> newest) {

  /** Lists, copied. */
  public PoolMemory {
    learners = List.copyOf(learners);
    pending = List.copyOf(pending);
  }
}
