package dev.harmony.kubernetes.crd;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import org.jspecify.annotations.Nullable;

/**
 * How long a replica takes from its request to its first readiness.
 *
 * @param source whether the values are learnt or declared; Observed where nothing is said
 * @param p50Seconds half of the replicas start within it; 240 where nothing is said
 * @param p95Seconds 95 % of the replicas start within it; 480 where nothing is said
 */
public record StartupSpec(
    @Nullable Source source,
    @Min(1) @Max(LONGEST_SECONDS) @Nullable Integer p50Seconds,
    @Min(1) @Max(LONGEST_SECONDS) @Nullable Integer p95Seconds) {

  /** A day: nothing that starts more slowly is scaled. */
  public static final int LONGEST_SECONDS = 86_400;

  /** Where the start-up times come from. */
  public enum Source {
    /** Learnt from what is seen. */
    @JsonProperty("Observed")
    OBSERVED,
    /** As declared. */
    @JsonProperty("Static")
    STATIC
  }
}
