package dev.harmony.rule.seasonal;

import dev.harmony.plan.ScalingHistory;
import dev.harmony.rule.RecentValues;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a Predictive Horizontal Pod Autoscaler remembers.
 *
 * @param history what the reactive part wanted
 * @param nextPeriod when the model is calculated next; empty before the first time
 * @param predicted what the model foretold for the present period; zero where it could not
 * @param wishes the recent wishes, which hold a scale-down
 */
public record PredictiveState(
    RecentValues history, Optional<Instant> nextPeriod, int predicted, ScalingHistory wishes) {

  /** Nothing has happened yet. */
  public static final PredictiveState EMPTY =
      new PredictiveState(RecentValues.EMPTY, Optional.empty(), 0, ScalingHistory.EMPTY);

  /** All parts are required. */
  public PredictiveState {
    Objects.requireNonNull(history, "history");
    Objects.requireNonNull(nextPeriod, "nextPeriod");
    Objects.requireNonNull(wishes, "wishes");
  }
}
