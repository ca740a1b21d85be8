package dev.harmony.kubernetes.crd;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import org.jspecify.annotations.Nullable;

/**
 * What holds while the indicators fail.
 *
 * @param failureDurationSeconds how long they must have failed
 * @param behavior what the count becomes
 * @param replicas the count that {@code behavior} speaks of
 */
public record FallbackSpec(
    @Min(1) @Nullable Integer failureDurationSeconds,
    @Nullable Behavior behavior,
    @Min(0) @Max(ScalingPolicySpec.MOST_REPLICAS) @Nullable Integer replicas) {

  /** What the count becomes while the indicators fail. */
  public enum Behavior {
    /** The given count. */
    @JsonProperty("static")
    STATIC,
    /** What it is. */
    @JsonProperty("currentReplicas")
    CURRENT_REPLICAS,
    /** What it is, if that is more than the given count. */
    @JsonProperty("currentReplicasIfHigher")
    CURRENT_REPLICAS_IF_HIGHER,
    /** What it is, if that is less than the given count. */
    @JsonProperty("currentReplicasIfLower")
    CURRENT_REPLICAS_IF_LOWER
  }
}
