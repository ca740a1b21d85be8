package dev.harmony.kubernetes.crd;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which graphics processors each replica gets.
 *
 * @param gpu how many and of which sort
 * @param poolRef the pool that they come from
 * @param priority precedence among the policies of a pool
 */
public record AllocationSpec(
    @Nullable Gpu gpu, @Nullable NameReference poolRef, @Nullable Integer priority) {

  /**
   * The graphics processors of one replica.
   *
   * @param resourceName the extended resource that a pod asks for
   * @param deviceClassName the device class that a resource claim asks for
   * @param perReplica how many a replica may have; not ours to change where nothing is said
   * @param sharing how one device is shared
   * @param updatePolicy how the number changes
   */
  public record Gpu(
      @Nullable String resourceName,
      @Nullable String deviceClassName,
      @Nullable PerReplica perReplica,
      @Nullable SharingSpec sharing,
      @Nullable UpdatePolicy updatePolicy) {}

  /**
   * How many whole processors a replica may have.
   *
   * @param allowedValues each positive
   */
  public record PerReplica(@Required List<@Min(1) Integer> allowedValues) {}

  /**
   * How the number of processors of a replica changes.
   *
   * @param type the way
   * @param maxUnavailable most replicas missing meanwhile
   */
  public record UpdatePolicy(@Required Replacement type, @Min(1) @Nullable Integer maxUnavailable) {

    /** The way in which the number changes. */
    public enum Replacement {
      /** New replicas replace the old ones a few at a time. */
      @JsonProperty("RollingReplace")
      ROLLING_REPLACE
    }
  }
}
