package dev.harmony.kubernetes.crd;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a replay went.
 *
 * @param phase where it stands
 * @param progress share done, as a percentage
 * @param results one for each contender
 * @param reportRef where the report lies
 * @param conditions what holds
 */
public record ReplayStatus(
    @Nullable Phase phase,
    @Nullable String progress,
    @Nullable List<Result> results,
    @Nullable String reportRef,
    @Nullable List<Condition> conditions) {

  /** Where a replay stands. */
  public enum Phase {
    /** Not begun. */
    @JsonProperty("Pending")
    PENDING,
    /** Begun. */
    @JsonProperty("Running")
    RUNNING,
    /** Done. */
    @JsonProperty("Succeeded")
    SUCCEEDED,
    /** Given up. */
    @JsonProperty("Failed")
    FAILED
  }

  /**
   * What one contender cost and violated.
   *
   * @param name the contender
   * @param gpuHours GPU-hours
   * @param cost their price
   * @param slaViolationRatio share of violated steps
   * @param scaleActions steps in which the desired count changed
   * @param ci95 95 % confidence intervals
   */
  public record Result(
      @Nullable String name,
      @Nullable Quantity gpuHours,
      @Nullable Quantity cost,
      @Nullable Quantity slaViolationRatio,
      @Nullable Integer scaleActions,
      @Nullable Intervals ci95) {}

  /**
   * 95 % confidence intervals, each its lower and its upper end.
   *
   * @param gpuHours of the GPU-hours
   * @param slaViolationRatio of the share of violated steps
   */
  public record Intervals(
      @Nullable List<Quantity> gpuHours, @Nullable List<Quantity> slaViolationRatio) {}
}
