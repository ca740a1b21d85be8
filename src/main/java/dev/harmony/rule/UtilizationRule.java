package dev.harmony.rule;

import dev.harmony.decision.Requirement;
import dev.harmony.plan.ScalingHistory;
import dev.harmony.workload.ReplicaBounds;
import java.time.Duration;

/**
 * Keeps the utilisation of the replicas near a target: asks for {@code demand / (target *
 * capacity)} and releases only what no moment of the last {@code hold} wanted. The reactive rule
 * that acts until a forecast has proved itself.
 *
 * @param target share of the capacity to be used, in (0, 1]
 * @param hold how long a wish lasts; zero or more
 * @param bounds the replicas allowed
 * @param capacityPerReplica demand that one replica serves; positive
 * @param interval how often it decides
 */
public record UtilizationRule(
    double target,
    Duration hold,
    ReplicaBounds bounds,
    double capacityPerReplica,
    Duration interval)
    implements ScalingRule<ScalingHistory> {

  /**
   * @throws IllegalArgumentException if {@code target} lies outside (0, 1]
   */
  public UtilizationRule {
    if (!(target > 0 && target <= 1)) {
      throw new IllegalArgumentException("target must lie in (0, 1], but is " + target);
    }
  }

  @Override
  public String name() {
    return "utilization-%d-hold-%d".formatted(Math.round(100 * target), hold.toMinutes());
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
    int wanted =
        Requirement.replicas(
            observation.demand().getAsDouble(), target * capacityPerReplica, bounds.maximum());
    ScalingHistory next = state.with(observation.now(), bounds.clamp(wanted), hold);
    return new RuleOutcome<>(next.maximum(), next);
  }
}
