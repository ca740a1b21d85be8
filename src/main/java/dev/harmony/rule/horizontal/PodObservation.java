package dev.harmony.rule.horizontal;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One pod of the scaled workload as a resource metric sees it.
 *
 * @param stage how far its life has come
 * @param startedAt when a node accepted it; empty before that
 * @param ready its condition {@code Ready}; empty while it has none
 * @param sample what it reported; empty if nothing
 * @param requestMilli its request of the resource in thousandths; not negative
 */
public record PodObservation(
    PodStage stage,
    Optional<Instant> startedAt,
    Optional<ReadyCondition> ready,
    Optional<PodSample> sample,
    long requestMilli) {

  /**
   * @throws IllegalArgumentException if {@code requestMilli} is negative
   */
  public PodObservation {
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(ready, "ready");
    Objects.requireNonNull(sample, "sample");
    if (requestMilli < 0) {
      throw new IllegalArgumentException(
          "requestMilli must not be negative, but is " + requestMilli);
    }
  }

  /**
   * Whether {@code taken} says nothing yet about the pod's usual cpu load. Within the
   * initialisation period that is so until the pod is ready and the sample's window lies wholly
   * after it became so; later only for a pod that has never been ready. A pod without start or
   * condition is always so.
   */
  boolean isInitializing(PodSample taken, Instant now, ControllerSettings settings) {
    if (startedAt.isEmpty() || ready.isEmpty()) {
      return true;
    }
    Instant start = startedAt.get();
    ReadyCondition condition = ready.get();
    if (start.plus(settings.cpuInitializationPeriod()).isAfter(now)) {
      return !condition.ready() || taken.takenAt().isBefore(condition.since().plus(taken.window()));
    }
    return !condition.ready()
        && start.plus(settings.initialReadinessDelay()).isAfter(condition.since());
  }
}
