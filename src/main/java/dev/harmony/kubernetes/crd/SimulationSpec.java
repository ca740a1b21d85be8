package dev.harmony.kubernetes.crd;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.api.model.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * The simulated world of a replay.
 *
 * @param seed the seed of all chance
 * @param runs how many times, each with a seed of its own
 * @param startup how long a replica takes to start; as the policy says where nothing is said
 * @param nodeLeadTime how long a new node takes, where one is lacking
 * @param pool the nodes there are; enough for everything where nothing is said
 * @param failures what goes wrong
 * @param service how requests are served
 */
public record SimulationSpec(
    @Nullable Long seed,
    @Min(1) @Max(1000) @Nullable Integer runs,
    @Nullable StartupSpec startup,
    @Nullable NodeLeadTime nodeLeadTime,
    @Nullable Pool pool,
    @Nullable Failures failures,
    @Nullable ServiceSpec service) {

  /**
   * How long a new node takes.
   *
   * @param distribution its family
   * @param p50Seconds half of the nodes come within it
   * @param p95Seconds 95 % of the nodes come within it
   */
  public record NodeLeadTime(
      @Nullable Distribution distribution,
      @Required @Min(1) @Max(StartupSpec.LONGEST_SECONDS) Integer p50Seconds,
      @Required @Min(1) @Max(StartupSpec.LONGEST_SECONDS) Integer p95Seconds) {}

  /**
   * The nodes there are.
   *
   * @param reservedReplicas replicas for which there is always a free GPU; those beyond wait for a
   *     new node
   * @param maxReplicas replicas that all nodes can hold; those beyond stay pending
   */
  public record Pool(
      @Min(0) @Max(ScalingPolicySpec.MOST_REPLICAS) @Nullable Integer reservedReplicas,
      @Min(1) @Max(ScalingPolicySpec.MOST_REPLICAS) @Nullable Integer maxReplicas) {}

  /** A family of distributions. */
  public enum Distribution {
    /** Log-normal. */
    @JsonProperty("LogNormal")
    LOG_NORMAL
  }

  /**
   * What goes wrong.
   *
   * @param podStartProbability probability that an attempt to start fails, at most 0.9
   */
  public record Failures(@Nullable Quantity podStartProbability) {}
}
