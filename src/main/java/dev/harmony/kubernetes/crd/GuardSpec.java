package dev.harmony.kubernetes.crd;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.generator.annotation.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens when an action did harm.
 *
 * @param observationSeconds how long an action is watched
 * @param action what happens then
 * @param indicators the names of the indicators that tell harm
 */
public record GuardSpec(
    @Min(1) @Nullable Integer observationSeconds,
    @Nullable Action action,
    @Nullable List<String> indicators) {

  /** What happens when an action did harm. */
  public enum Action {
    /** The policy stops to act. */
    @JsonProperty("Pause")
    PAUSE,
    /** The action is taken back. */
    @JsonProperty("Rollback")
    ROLLBACK
  }
}
