package dev.harmony.rule.horizontal;

import dev.harmony.workload.Behavior;
import dev.harmony.workload.ReplicaBounds;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The HorizontalPodAutoscaler of Kubernetes 1.37 as a pure function from what a sync sees and the
 * state before it to what it decides and the state after it. Immutable, deterministic, free of
 * clock and randomness. Times count in whole milliseconds.
 *
 * <p>A count of zero that somebody else set disables it. A count outside the bounds jumps to the
 * bound, without metrics, limits or a recommendation. Otherwise the largest proposal of the metrics
 * is stabilised and limited, in one way where {@code behavior} is absent and in another where it is
 * present.
 */
public final class HorizontalPodAutoscaler {

  private final ReplicaBounds bounds;
  private final List<MetricSpecification> metrics;
  private final ProposalRules rules;
  private final Normalization normalization;
  private final boolean existsWithoutPods;

  /**
   * An autoscaler with the flags of a controller.
   *
   * @param bounds the replicas allowed
   * @param metrics what to scale by; at least one
   * @param behavior limits on the speed of change; empty for the defaults without such a block,
   *     which differ from those of an empty block
   * @param settings the controller's flags
   * @throws IllegalArgumentException if there is no metric, or the minimum is zero and no metric
   *     exists without pods
   */
  public HorizontalPodAutoscaler(
      ReplicaBounds bounds,
      List<MetricSpecification> metrics,
      Optional<Behavior> behavior,
      ControllerSettings settings) {
    this.bounds = Objects.requireNonNull(bounds, "bounds");
    this.metrics = List.copyOf(metrics);
    this.rules = new ProposalRules(Tolerance.of(behavior, settings.tolerance()), settings);
    this.normalization =
        behavior.isPresent()
            ? new BehaviorNormalization(bounds, behavior.get())
            : new DefaultNormalization(bounds, settings.downscaleStabilization().toMillis());
    this.existsWithoutPods = this.metrics.stream().anyMatch(MetricSpecification::existsWithoutPods);
    if (this.metrics.isEmpty()) {
      throw new IllegalArgumentException("metrics must not be empty");
    }
    if (bounds.minimum() == 0 && !existsWithoutPods) {
      throw new IllegalArgumentException(
          "minimum must be at least 1 unless a metric is Object or External, but is 0");
    }
  }

  /** The replicas allowed. */
  public ReplicaBounds bounds() {
    return bounds;
  }

  /** What it scales by, in the order in which readings are expected. */
  public List<MetricSpecification> metrics() {
    return metrics;
  }

  /**
   * What each metric alone proposes, in their order.
   *
   * @throws IllegalArgumentException if the readings do not fit the metrics
   */
  public List<MetricProposal> proposals(HorizontalObservation observation) {
    requireReadings(observation);
    return IntStream.range(0, metrics.size())
        .mapToObj(
            index ->
                metrics.get(index).propose(observation.readings().get(index), observation, rules))
        .toList();
  }

  /**
   * The decision of one sync.
   *
   * @param observation what the sync sees; not before the previous one
   * @param state the state after the previous sync
   * @throws IllegalArgumentException if the readings do not fit the metrics
   */
  public HorizontalOutcome sync(HorizontalObservation observation, HorizontalState state) {
    requireReadings(observation);
    int current = observation.specReplicas();
    HorizontalState read = state.with(state.conditions().with(AbleToScale.SUCCEEDED_GET_SCALE));
    if (current == 0 && !mayLeaveZero(state)) {
      return unchanged(
          current, 0, read.with(read.conditions().with(ScalingActive.SCALING_DISABLED)));
    }
    if (current > bounds.maximum()) {
      return jump(observation, bounds.maximum(), RescaleReason.CURRENT_ABOVE_MAXIMUM, read);
    }
    if (current > 0 && current < bounds.minimum()) {
      return jump(observation, bounds.minimum(), RescaleReason.CURRENT_BELOW_MINIMUM, read);
    }
    return followMetrics(observation, read);
  }

  private boolean mayLeaveZero(HorizontalState state) {
    return state.conditions().scaledToZero() == ScaledToZero.SCALED_TO_ZERO
        && (bounds.minimum() > 0 || existsWithoutPods);
  }

  private HorizontalOutcome followMetrics(
      HorizontalObservation observation, HorizontalState state) {
    int current = observation.specReplicas();
    CombinedProposal proposal = CombinedProposal.of(metrics, observation, rules);
    HorizontalState judged = state.with(state.conditions().with(proposal.active()));
    if (!proposal.isPresent()) {
      return unchanged(current, proposal.failed(), judged);
    }
    long nowMillis = observation.now().toEpochMilli();
    Normalization.Normalized normalized =
        normalization.normalize(proposal.replicas(), current, nowMillis, judged);
    int desired = normalized.replicas();
    // A minimum raised while the workload was at zero holds whatever the rate policies allow.
    if (current == 0) {
      desired = Math.max(desired, bounds.minimum());
    }
    boolean rescales = desired != current;
    return new HorizontalOutcome(
        current,
        desired,
        OptionalInt.of(proposal.replicas()),
        OptionalInt.of(proposal.metric()),
        proposal.failed(),
        rescales ? reason(proposal.replicas(), current) : RescaleReason.NONE,
        rescales ? rescaled(current, desired, nowMillis, normalized.state()) : normalized.state());
  }

  private static RescaleReason reason(int proposed, int current) {
    if (proposed > current) {
      return RescaleReason.METRIC_ABOVE_TARGET;
    }
    return proposed < current ? RescaleReason.ALL_METRICS_BELOW_TARGET : RescaleReason.NONE;
  }

  private HorizontalOutcome jump(
      HorizontalObservation observation, int bound, RescaleReason reason, HorizontalState state) {
    int current = observation.specReplicas();
    return new HorizontalOutcome(
        current,
        bound,
        OptionalInt.empty(),
        OptionalInt.empty(),
        0,
        reason,
        rescaled(current, bound, observation.now().toEpochMilli(), state));
  }

  private static HorizontalOutcome unchanged(int current, int failed, HorizontalState state) {
    return new HorizontalOutcome(
        current,
        current,
        OptionalInt.empty(),
        OptionalInt.empty(),
        failed,
        RescaleReason.NONE,
        state);
  }

  private HorizontalState rescaled(
      int current, int desired, long nowMillis, HorizontalState state) {
    HorizontalState recorded = normalization.recordRescale(current, desired, nowMillis, state);
    boolean toZero = current > 0 && desired == 0 && bounds.minimum() == 0 && existsWithoutPods;
    return recorded.with(
        recorded
            .conditions()
            .with(AbleToScale.SUCCEEDED_RESCALE)
            .with(toZero ? ScaledToZero.SCALED_TO_ZERO : ScaledToZero.NOT_SCALED_TO_ZERO));
  }

  private void requireReadings(HorizontalObservation observation) {
    if (observation.readings().size() != metrics.size()) {
      throw new IllegalArgumentException(
          "readings must be one per metric, %d, but are %d"
              .formatted(metrics.size(), observation.readings().size()));
    }
  }
}
