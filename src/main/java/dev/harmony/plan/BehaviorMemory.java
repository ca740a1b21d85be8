package dev.harmony.plan;

import java.util.Objects;

/**
 * What the {@code behavior} of a policy has to remember of the recent past. A value.
 *
 * @param highest recent wishes that may hold a scale-down
 * @param lowest recent wishes that may hold a scale-up
 * @param scaleUps recent changes upwards
 * @param scaleDowns recent changes downwards
 */
public record BehaviorMemory(
    RecommendationWindow highest,
    RecommendationWindow lowest,
    ScaleEvents scaleUps,
    ScaleEvents scaleDowns) {

  /** All parts are required. */
  public BehaviorMemory {
    Objects.requireNonNull(highest, "highest");
    Objects.requireNonNull(lowest, "lowest");
    Objects.requireNonNull(scaleUps, "scaleUps");
    Objects.requireNonNull(scaleDowns, "scaleDowns");
  }

  /** The memory of a workload that is met with {@code replicas} and was never changed. */
  public static BehaviorMemory ofStart(int replicas, long nowMillis) {
    return new BehaviorMemory(
        RecommendationWindow.ofHighest(replicas, nowMillis),
        RecommendationWindow.ofLowest(replicas, nowMillis),
        ScaleEvents.ofNone(),
        ScaleEvents.ofNone());
  }
}
