package dev.harmony.rule.horizontal;

import dev.harmony.workload.Behavior;
import dev.harmony.workload.ReplicaBounds;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Syncs of one autoscaler, one after the other, all pods ready unless said otherwise. */
final class SyncSequence {

  private final HorizontalPodAutoscaler autoscaler;
  private HorizontalState state;

  private SyncSequence(HorizontalPodAutoscaler autoscaler, int replicas) {
    this.autoscaler = autoscaler;
    this.state = HorizontalState.ofStart(replicas, Instant.EPOCH);
  }

  /** An external metric with an average target of ten. */
  static SyncSequence ofExternal(ReplicaBounds bounds, Optional<Behavior> behavior, int replicas) {
    return of(
        bounds,
        behavior,
        replicas,
        List.of(new ExternalMetric("rate", TotalTarget.ofAverageValue(10_000))));
  }

  static SyncSequence of(
      ReplicaBounds bounds,
      Optional<Behavior> behavior,
      int replicas,
      List<MetricSpecification> metrics) {
    return new SyncSequence(
        new HorizontalPodAutoscaler(bounds, metrics, behavior, ControllerSettings.ofDefaults()),
        replicas);
  }

  HorizontalConditions conditions() {
    return state.conditions();
  }

  HorizontalState state() {
    return state;
  }

  /** A sync whose external metric asks for {@code proposed} replicas. */
  HorizontalOutcome propose(double seconds, int current, int proposed) {
    return sync(seconds, current, new MetricReading.Total(10_000L * proposed));
  }

  HorizontalOutcome sync(double seconds, int current, MetricReading... readings) {
    HorizontalOutcome outcome =
        autoscaler.sync(
            new HorizontalObservation(
                Instant.ofEpochMilli(Math.round(1000 * seconds)),
                current,
                current,
                current,
                current,
                List.of(readings)),
            state);
    state = outcome.state();
    return outcome;
  }
}
