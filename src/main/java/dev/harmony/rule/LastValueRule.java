package dev.harmony.rule;

import dev.harmony.decision.Requirement;
import dev.harmony.workload.ReplicaBounds;
import java.time.Duration;

/**
 * Asks for what the newest demand needs, as if it would last; keeps the count while the metrics are
 * silent. The baseline that any forecast must beat.
 *
 * @param bounds the replicas allowed
 * @param capacityPerReplica demand that one replica serves; positive
 * @param interval how often it decides
 */
public record LastValueRule(ReplicaBounds bounds, double capacityPerReplica, Duration interval)
    implements ScalingRule<Stateless> {

  @Override
  public String name() {
    return "last-value";
  }

  @Override
  public Stateless initialState() {
    return Stateless.INSTANCE;
  }

  @Override
  public RuleOutcome<Stateless> decide(RuleObservation observation, Stateless state) {
    int wanted =
        observation.demand().isEmpty()
            ? observation.cluster().total()
            : Requirement.replicas(
                observation.demand().getAsDouble(), capacityPerReplica, bounds.maximum());
    return new RuleOutcome<>(bounds.clamp(wanted), state);
  }
}
