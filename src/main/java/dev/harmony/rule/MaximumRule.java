package dev.harmony.rule;

import dev.harmony.decision.Requirement;
import dev.harmony.plan.ScalingHistory;
import dev.harmony.workload.ReplicaBounds;
import java.time.Duration;

/**
 * Keeps the largest need of a long window: the rule of last resort, which covers everything that
 * has happened in it. Keeps the count while the metrics are silent.
 *
 * @param window how far back; positive
 * @param bounds the replicas allowed
 * @param capacityPerReplica demand that one replica serves; positive
 * @param interval how often it decides
 */
public record MaximumRule(
    Duration window, ReplicaBounds bounds, double capacityPerReplica, Duration interval)
    implements ScalingRule<ScalingHistory> {

  /** The window of the rule of last resort. */
  public static final Duration SEVEN_DAYS = Duration.ofDays(7);

  @Override
  public String name() {
    return "maximum-%d-days".formatted(window.toDays());
  }

  @Override
  public ScalingHistory initialState() {
    return ScalingHistory.EMPTY;
  }

  @Override
  public RuleOutcome<ScalingHistory> decide(RuleObservation observation, ScalingHistory state) {
    if (observation.demand().isEmpty()) {
      return new RuleOutcome<>(bounds.clamp(observation.cluster().total()), state);
    }
    int needed =
        Requirement.replicas(
            observation.demand().getAsDouble(), capacityPerReplica, bounds.maximum());
    ScalingHistory next = state.with(observation.now(), bounds.clamp(needed), window);
    return new RuleOutcome<>(next.maximum(), next);
  }
}
