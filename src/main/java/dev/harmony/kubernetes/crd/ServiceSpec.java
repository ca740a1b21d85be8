package dev.harmony.kubernetes.crd;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.api.model.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * The simulated service.
 *
 * @param type what flows through it; Fluid where nothing is said
 * @param patienceSeconds how long requests wait before they are given up; 60 where nothing is said
 * @param replica what one replica does; for Requests
 * @param inputTokens the prompts, where the trace tells rates only; for Requests
 * @param outputTokens the answers, where the trace tells rates only; for Requests
 */
public record ServiceSpec(
    @Nullable Type type,
    @Min(0) @Max(StartupSpec.LONGEST_SECONDS) @Nullable Integer patienceSeconds,
    @Nullable Replica replica,
    @Nullable Tokens inputTokens,
    @Nullable Tokens outputTokens) {

  /** What flows through a service. */
  public enum Type {
    /** The mean demand of each step, served at the capacity of the ready replicas. */
    @JsonProperty("Fluid")
    FLUID,
    /** Requests of tokens, served by continuous batching. */
    @JsonProperty("Requests")
    REQUESTS
  }

  /**
   * What one replica does in which time.
   *
   * @param iterationSeconds an iteration, however little there is to do
   * @param prefillTokensPerSecond prompt tokens that it computes beside that
   * @param decodeTokensPerSecond further tokens of requests that run, likewise
   * @param cacheTokensPerSecond tokens in the cache that an iteration reads, likewise; as fast as
   *     can be where nothing is said
   * @param maxBatchSize requests that may run at once
   * @param kvCacheTokens tokens that its cache holds
   */
  public record Replica(
      @Required Quantity iterationSeconds,
      @Required Quantity prefillTokensPerSecond,
      @Required Quantity decodeTokensPerSecond,
      @Nullable Quantity cacheTokensPerSecond,
      @Required @Min(1) @Max(100_000) Integer maxBatchSize,
      @Required @Min(1) Integer kvCacheTokens) {}

  /**
   * The tokens of requests, log-normal.
   *
   * @param p50 half of the requests have at most so many
   * @param p95 95 % of the requests have at most so many
   */
  public record Tokens(
      @Required @Min(1) @Max(1_000_000) Integer p50,
      @Required @Min(1) @Max(1_000_000) Integer p95) {}
}
