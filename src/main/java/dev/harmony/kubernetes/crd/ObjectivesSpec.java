package dev.harmony.kubernetes.crd;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is promised and what it may cost.
 *
 * @param sla the promises
 * @param cost what mishaps cost
 */
public record ObjectivesSpec(@Nullable List<ServiceLevel> sla, @Nullable Cost cost) {

  /**
   * A promise on one indicator. On the indicator of demand it is the promise that the demand of a
   * step can be served, and has no threshold; on an indicator of latency it is the promise that the
   * indicator stays below the threshold.
   *
   * @param indicator the indicator that judges a step
   * @param operator on which side of the threshold a step is good
   * @param threshold the threshold of a good step, for a latency in seconds
   * @param target share of steps that must be good
   * @param budgetWindow the window over which the share is meant
   * @param maxViolationProbability cap on the probability of violating any single step
   */
  public record ServiceLevel(
      @Required String indicator,
      @Nullable Operator operator,
      @Nullable Quantity threshold,
      @Nullable Quantity target,
      @Pattern(DurationPattern.REGULAR_EXPRESSION) @Nullable String budgetWindow,
      @Nullable Quantity maxViolationProbability) {}

  /** On which side of a threshold a step is good. */
  public enum Operator {
    /** Below it. */
    @JsonProperty("LessThan")
    LESS_THAN,
    /** Below it, written as a sign. */
    @JsonProperty("<")
    LESS_THAN_SIGN
  }

  /**
   * What mishaps cost, in the currency of the GPU-hour's price.
   *
   * @param slaViolationPenaltyPerHour price of one hour in violation
   * @param churnPenaltyPerReplica price of one replica started or stopped
   * @param maxChurnPerHour most replicas started or stopped in an hour
   */
  public record Cost(
      @Nullable Quantity slaViolationPenaltyPerHour,
      @Nullable Quantity churnPenaltyPerReplica,
      @Min(1) @Nullable Integer maxChurnPerHour) {}
}
