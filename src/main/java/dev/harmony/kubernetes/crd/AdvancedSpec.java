package dev.harmony.kubernetes.crd;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/**
 * How a policy meets the rest of the cluster.
 *
 * @param actuation how a decision takes effect
 * @param conflictPolicy what happens when another autoscaler owns the target
 * @param restoreToOriginalReplicaCount whether removing the policy restores the count it found
 * @param fieldManager the owner of the fields that are written
 * @param capacityBuffer spare capacity that is announced to the cluster's autoscaler
 */
public record AdvancedSpec(
    @Nullable Actuation actuation,
    @Nullable ConflictPolicy conflictPolicy,
    @Nullable Boolean restoreToOriginalReplicaCount,
    @Nullable String fieldManager,
    @Nullable CapacityBuffer capacityBuffer) {

  /** How a decision takes effect. */
  public enum Actuation {
    /** Through the scale subresource. */
    @JsonProperty("Scale")
    SCALE,
    /** As an external metric that another autoscaler reads. */
    @JsonProperty("ExternalMetric")
    EXTERNAL_METRIC
  }

  /** What happens when another autoscaler owns the target. */
  public enum ConflictPolicy {
    /** The policy does nothing and says so. */
    @JsonProperty("Reject")
    REJECT,
    /** The policy takes over. */
    @JsonProperty("Adopt")
    ADOPT,
    /** The policy decides without acting. */
    @JsonProperty("Observe")
    OBSERVE
  }

  /**
   * Spare capacity that is announced to the cluster's autoscaler.
   *
   * @param enabled whether it is announced
   */
  public record CapacityBuffer(@Required Boolean enabled) {}
}
