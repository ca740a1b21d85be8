package dev.harmony.rule.keda;

import dev.harmony.rule.RuleObservation;
import dev.harmony.rule.RuleOutcome;
import dev.harmony.rule.ScalingRule;
import dev.harmony.rule.horizontal.ControllerSettings;
import dev.harmony.rule.horizontal.ExternalMetric;
import dev.harmony.rule.horizontal.HorizontalObservation;
import dev.harmony.rule.horizontal.HorizontalOutcome;
import dev.harmony.rule.horizontal.HorizontalPodAutoscaler;
import dev.harmony.rule.horizontal.HorizontalSetting;
import dev.harmony.rule.horizontal.HorizontalState;
import dev.harmony.rule.horizontal.MetricReading;
import dev.harmony.rule.horizontal.TotalTarget;
import dev.harmony.workload.ClusterState;
import dev.harmony.workload.ReplicaBounds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * KEDA's ScaledObject (KEDA 2.16, "ScaledObject specification" and "Scaling Deployments"). Between
 * one and many replicas a HorizontalPodAutoscaler decides every 15 s by an external metric of type
 * {@code AverageValue}: the demand over all replicas, ready or not. Between zero and one KEDA
 * decides itself at every polling: an active trigger brings one replica at once, and the cooldown
 * after it was last active, the last one goes. While the metric is silent neither changes anything.
 *
 * <p>A policy whose minimum is one or more is never scaled to zero; cooldown and polling then
 * change nothing.
 */
public final class KedaRule implements ScalingRule<KedaState> {

  private static final Duration SYNC_PERIOD = Duration.ofSeconds(15);

  private final KedaSetting setting;
  private final double capacityPerReplica;
  private final boolean scalesToZero;
  private final HorizontalPodAutoscaler autoscaler;

  /**
   * The rule of {@code setting}.
   *
   * @param bounds the replicas allowed
   * @param capacityPerReplica demand that one replica is declared to serve; positive
   * @throws IllegalArgumentException if the capacity is not positive
   */
  public KedaRule(KedaSetting setting, ReplicaBounds bounds, double capacityPerReplica) {
    this.setting = Objects.requireNonNull(setting, "setting");
    if (!(capacityPerReplica > 0 && Double.isFinite(capacityPerReplica))) {
      throw new IllegalArgumentException(
          "capacityPerReplica must be positive and finite, but is " + capacityPerReplica);
    }
    this.capacityPerReplica = capacityPerReplica;
    this.scalesToZero = bounds.minimum() == 0;
    HorizontalSetting horizontal = setting.horizontal();
    this.autoscaler =
        new HorizontalPodAutoscaler(
            new ReplicaBounds(Math.max(1, bounds.minimum()), bounds.maximum()),
            List.of(
                new ExternalMetric("demand", TotalTarget.ofAverageValue(horizontal.targetMilli()))),
            horizontal.behavior(),
            ControllerSettings.ofDefaults());
  }

  @Override
  public String name() {
    return "keda-%d-%d"
        .formatted(
            Math.round(100 * setting.horizontal().targetUtilization()),
            setting.horizontal().scaleDownWindow().toSeconds());
  }

  @Override
  public Duration interval() {
    return SYNC_PERIOD;
  }

  @Override
  public KedaState initialState() {
    return KedaState.EMPTY;
  }

  @Override
  public RuleOutcome<KedaState> decide(RuleObservation observation, KedaState state) {
    int current = observation.cluster().desired();
    boolean polls = state.nextPoll().filter(observation.now()::isBefore).isEmpty();
    boolean isActive = observation.demand().orElse(0) > setting.activationThreshold();
    KedaState polled = polls ? poll(observation.now(), isActive, state) : state;
    if (current == 0) {
      return new RuleOutcome<>(polls && isActive ? 1 : 0, polled);
    }
    if (scalesToZero && polls && !isActive && hasCooledDown(observation, polled)) {
      return new RuleOutcome<>(0, polled);
    }
    return sync(observation, polled);
  }

  /** The state after a look at the trigger. */
  private KedaState poll(Instant now, boolean isActive, KedaState state) {
    return new KedaState(
        state.horizontal(),
        Optional.of(now.plus(setting.pollingInterval())),
        isActive ? Optional.of(now) : state.lastActive());
  }

  private boolean hasCooledDown(RuleObservation observation, KedaState state) {
    return observation.demand().isPresent()
        && state
            .lastActive()
            .map(active -> !observation.now().isBefore(active.plus(setting.cooldownPeriod())))
            .orElse(true);
  }

  private RuleOutcome<KedaState> sync(RuleObservation observation, KedaState state) {
    ClusterState cluster = observation.cluster();
    HorizontalOutcome outcome =
        autoscaler.sync(
            new HorizontalObservation(
                observation.now(),
                cluster.desired(),
                cluster.total(),
                cluster.total(),
                cluster.ready(),
                List.of(reading(observation))),
            state
                .horizontal()
                .orElseGet(() -> HorizontalState.ofStart(cluster.desired(), observation.now())));
    return new RuleOutcome<>(outcome.desiredReplicas(), state.withHorizontal(outcome.state()));
  }

  private MetricReading reading(RuleObservation observation) {
    return observation.demand().isEmpty()
        ? new MetricReading.Failed()
        : new MetricReading.Total(
            HorizontalSetting.levelMilli(observation.demand().getAsDouble(), capacityPerReplica));
  }
}
