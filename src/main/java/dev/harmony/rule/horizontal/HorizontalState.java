package dev.harmony.rule.horizontal;

import dev.harmony.plan.RecommendationWindow;
import dev.harmony.plan.ScaleEvents;
import java.time.Instant;
import java.util.Objects;

/**
 * What a HorizontalPodAutoscaler remembers from sync to sync. Recommendations and changes are kept
 * only as long as the autoscaler that recorded them can still use them.
 *
 * @param highest recent raw proposals that may hold a scale-down
 * @param lowest recent raw proposals that may hold a scale-up
 * @param scaleUps recent changes upwards; none where {@code behavior} is absent
 * @param scaleDowns recent changes downwards; none where {@code behavior} is absent
 * @param conditions the conditions as last set
 */
public record HorizontalState(
    RecommendationWindow highest,
    RecommendationWindow lowest,
    ScaleEvents scaleUps,
    ScaleEvents scaleDowns,
    HorizontalConditions conditions) {

  /**
   * @throws NullPointerException if a component is null
   */
  public HorizontalState {
    Objects.requireNonNull(highest, "highest");
    Objects.requireNonNull(lowest, "lowest");
    Objects.requireNonNull(scaleUps, "scaleUps");
    Objects.requireNonNull(scaleDowns, "scaleDowns");
    Objects.requireNonNull(conditions, "conditions");
  }

  /**
   * The state of an autoscaler that has just met its workload: the present count is its first
   * recommendation.
   *
   * @param specReplicas the count that the workload is told to run
   * @param now when its first sync begins
   */
  public static HorizontalState ofStart(int specReplicas, Instant now) {
    long millis = now.toEpochMilli();
    return new HorizontalState(
        RecommendationWindow.ofHighest(specReplicas, millis),
        RecommendationWindow.ofLowest(specReplicas, millis),
        ScaleEvents.ofNone(),
        ScaleEvents.ofNone(),
        HorizontalConditions.ofNone());
  }

  HorizontalState with(HorizontalConditions newConditions) {
    return new HorizontalState(highest, lowest, scaleUps, scaleDowns, newConditions);
  }
}
