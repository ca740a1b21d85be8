package dev.harmony.rule.horizontal;

import dev.harmony.rule.RuleObservation;
import dev.harmony.rule.RuleOutcome;
import dev.harmony.rule.ScalingRule;
import dev.harmony.workload.ClusterState;
import dev.harmony.workload.ReplicaBounds;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The HorizontalPodAutoscaler of a {@link HorizontalSetting} as a candidate rule. The demand is
 * shared equally by the ready replicas; starting ones run but report nothing, and those without a
 * node are pending. Without demand, or without a ready replica, the count is kept. The first
 * decision starts its state.
 *
 * @param name the name of the rule
 * @param autoscaler the autoscaler, whose only metric is the utilisation of the declared capacity
 * @param capacityPerReplica demand that one replica is declared to serve; positive
 */
public record HorizontalRule(
    String name, HorizontalPodAutoscaler autoscaler, double capacityPerReplica)
    implements ScalingRule<Optional<HorizontalState>> {

  private static final Duration SYNC_PERIOD = Duration.ofSeconds(15);

  /**
   * @throws IllegalArgumentException if the capacity is not positive or the autoscaler has other
   *     than one metric
   */
  public HorizontalRule {
    Objects.requireNonNull(name, "name");
    if (!(capacityPerReplica > 0 && Double.isFinite(capacityPerReplica))) {
      throw new IllegalArgumentException(
          "capacityPerReplica must be positive and finite, but is " + capacityPerReplica);
    }
    if (autoscaler.metrics().size() != 1) {
      throw new IllegalArgumentException(
          "autoscaler must have one metric, but has " + autoscaler.metrics().size());
    }
  }

  /** The rule named {@code hpa-<percent>-<seconds>} after {@code setting}. */
  public static HorizontalRule of(
      HorizontalSetting setting, ReplicaBounds bounds, double capacityPerReplica) {
    return new HorizontalRule(
        "hpa-%d-%d"
            .formatted(
                Math.round(100 * setting.targetUtilization()),
                setting.scaleDownWindow().toSeconds()),
        setting.autoscaler(bounds),
        capacityPerReplica);
  }

  @Override
  public Duration interval() {
    return SYNC_PERIOD;
  }

  @Override
  public Optional<HorizontalState> initialState() {
    return Optional.empty();
  }

  @Override
  public RuleOutcome<Optional<HorizontalState>> decide(
      RuleObservation observation, Optional<HorizontalState> state) {
    HorizontalOutcome outcome =
        autoscaler.sync(
            horizontal(observation),
            state.orElseGet(
                () -> HorizontalState.ofStart(observation.cluster().desired(), observation.now())));
    return new RuleOutcome<>(outcome.desiredReplicas(), Optional.of(outcome.state()));
  }

  /**
   * The count that the metric proposes, before stabilisation and limits; empty without demand or
   * without a ready replica.
   */
  public OptionalInt proposal(RuleObservation observation) {
    return autoscaler.proposals(horizontal(observation)).get(0)
            instanceof MetricProposal.Proposed proposed
        ? OptionalInt.of(proposed.replicas())
        : OptionalInt.empty();
  }

  private HorizontalObservation horizontal(RuleObservation observation) {
    ClusterState cluster = observation.cluster();
    return new HorizontalObservation(
        observation.now(),
        cluster.desired(),
        cluster.total(),
        cluster.total(),
        cluster.ready(),
        List.of(reading(observation)));
  }

  private MetricReading reading(RuleObservation observation) {
    ClusterState cluster = observation.cluster();
    if (observation.demand().isEmpty() || cluster.ready() == 0) {
      return new MetricReading.Failed();
    }
    double arrivals = observation.demand().getAsDouble() / cluster.ready();
    return MetricReading.PodCounts.ofEqual(
        cluster.ready(),
        HorizontalSetting.levelMilli(arrivals, capacityPerReplica),
        cluster.starting().size(),
        cluster.pending());
  }
}
