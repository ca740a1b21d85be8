package dev.harmony.kubernetes.crd;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.api.model.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What one replica serves at the objective.
 *
 * @param source whether the value is learnt or declared; Observed where nothing is said
 * @param perReplica demand per second, or level of demand, that one replica serves; the prior where
 *     it is learnt
 * @param unit what the demand counts; requests where nothing is said
 */
public record CapacitySpec(
    @Nullable Source source, @Required Quantity perReplica, @Nullable String unit) {

  /** Where the capacity comes from. */
  public enum Source {
    /** Learnt from what is seen. */
    @JsonProperty("Observed")
    OBSERVED,
    /** As declared. */
    @JsonProperty("Declared")
    DECLARED
  }
}
