package dev.harmony.kubernetes.crd;

import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a workload was scaled.
 *
 * @param observedGeneration the generation of the policy that this speaks of
 * @param currentReplicas replicas there are
 * @param desiredReplicas replicas there should be
 * @param currentGpusPerReplica processors of each replica
 * @param desiredGpusPerReplica processors each replica should have
 * @param currentGpus processors in all
 * @param lastScaleTime when the count last changed, RFC 3339
 * @param conditions what holds
 * @param recommendation the count that is recommended, with its range
 * @param forecast the forecast behind it
 * @param lastDecision the last decision and its reasons
 * @param history the last changes, newest last
 * @param savings what was saved against a baseline
 */
public record ScalingPolicyStatus(
    @Nullable Long observedGeneration,
    @Nullable Integer currentReplicas,
    @Nullable Integer desiredReplicas,
    @Nullable Integer currentGpusPerReplica,
    @Nullable Integer desiredGpusPerReplica,
    @Nullable Integer currentGpus,
    @Nullable String lastScaleTime,
    @Nullable List<Condition> conditions,
    @Nullable Recommendation recommendation,
    @Nullable ForecastStatus forecast,
    @Nullable DecisionStatus lastDecision,
    @Nullable List<Change> history,
    @Nullable Savings savings) {

  /**
   * The count that is recommended.
   *
   * @param target the recommended count
   * @param lowerBound the least sensible count
   * @param upperBound the largest sensible count
   * @param uncappedTarget the count without bounds
   */
  public record Recommendation(
      @Nullable Integer target,
      @Nullable Integer lowerBound,
      @Nullable Integer upperBound,
      @Nullable Integer uncappedTarget) {}

  /**
   * One change of the count.
   *
   * @param time when, RFC 3339
   * @param from the count before
   * @param to the count after
   * @param reason why
   */
  public record Change(
      @Nullable String time,
      @Nullable Integer from,
      @Nullable Integer to,
      @Nullable String reason) {}

  /**
   * What was saved.
   *
   * @param baseline against what
   * @param gpuHours24h GPU-hours in the last day
   */
  public record Savings(@Nullable String baseline, @Nullable Quantity gpuHours24h) {}
}
