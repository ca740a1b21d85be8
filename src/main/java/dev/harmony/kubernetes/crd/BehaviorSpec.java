package dev.harmony.kubernetes.crd;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Limits on the speed of change: the same fields as in {@code autoscaling/v2}.
 *
 * @param scaleUp limits while the count rises
 * @param scaleDown limits while the count falls
 */
public record BehaviorSpec(@Nullable Rules scaleUp, @Nullable Rules scaleDown) {

  /**
   * Limits in one direction; Kubernetes' own value where nothing is said.
   *
   * @param stabilizationWindowSeconds how far back recommendations still hold a change
   * @param selectPolicy which rate policy binds
   * @param policies the rate policies
   * @param tolerance largest relative deviation of a metric that changes nothing
   */
  public record Rules(
      @Min(0) @Max(3600) @Nullable Integer stabilizationWindowSeconds,
      @Nullable Select selectPolicy,
      @Nullable List<RatePolicy> policies,
      @Nullable Quantity tolerance) {}

  /** Which of several rate policies binds. */
  public enum Select {
    /** The one that allows the largest change. */
    @JsonProperty("Max")
    MAX,
    /** The one that allows the smallest change. */
    @JsonProperty("Min")
    MIN,
    /** No change in this direction. */
    @JsonProperty("Disabled")
    DISABLED
  }

  /**
   * The largest change within a period.
   *
   * @param type what the value counts
   * @param value replicas or percent
   * @param periodSeconds the length of the period
   */
  public record RatePolicy(
      @Required Type type,
      @Required @Min(1) Integer value,
      @Required @Min(1) @Max(1800) Integer periodSeconds) {

    /** What the value of a rate policy counts. */
    public enum Type {
      /** Replicas. */
      @JsonProperty("Pods")
      PODS,
      /** Percent of the replicas at the start of the period. */
      @JsonProperty("Percent")
      PERCENT
    }
  }
}
