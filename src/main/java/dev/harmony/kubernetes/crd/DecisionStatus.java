package dev.harmony.kubernetes.crd;

import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One decision and its reasons.
 *
 * @param id its identity in the journal
 * @param time when, RFC 3339
 * @param action what was done
 * @param reason why
 * @param fromReplicas the count before
 * @param rawReplicas the count before anything bound it
 * @param toReplicas the count after
 * @param violationProbability probability of a violation now and as chosen
 * @param rule the rule that acted
 * @param errorBudget what is left of the error budget
 * @param expectedCostPerHour expected cost now and as chosen
 * @param constraintsApplied what bound the count
 * @param alternatives the nearest that were not chosen
 * @param signalAgeSeconds the age of the newest observation
 * @param inputsDigest a digest of what was known
 */
public record DecisionStatus(
    @Nullable String id,
    @Nullable String time,
    @Nullable String action,
    @Nullable String reason,
    @Nullable Integer fromReplicas,
    @Nullable Integer rawReplicas,
    @Nullable Integer toReplicas,
    @Nullable NowAndChosen violationProbability,
    @Nullable Rule rule,
    @Nullable ErrorBudget errorBudget,
    @Nullable NowAndChosen expectedCostPerHour,
    @Nullable List<String> constraintsApplied,
    @Nullable List<Alternative> alternatives,
    @Nullable Integer signalAgeSeconds,
    @Nullable String inputsDigest) {

  /**
   * A number as things are and as they become.
   *
   * @param current as things are
   * @param chosen as they become
   */
  public record NowAndChosen(@Nullable Quantity current, @Nullable Quantity chosen) {}

  /**
   * The rule that acted.
   *
   * @param name its name
   * @param shadowRank its rank among the candidates on recent history
   * @param candidates how many there were
   */
  public record Rule(
      @Nullable String name, @Nullable Integer shadowRank, @Nullable Integer candidates) {}

  /**
   * The error budget.
   *
   * @param remainingRatio the share that is left
   * @param burnRate1h how fast the last hour spent it; 1 spends it exactly over its window
   */
  public record ErrorBudget(@Nullable Quantity remainingRatio, @Nullable Quantity burnRate1h) {}

  /**
   * An allocation that was not chosen.
   *
   * @param replicas its count
   * @param gpusPerReplica processors of each replica
   * @param violationProbability its probability of a violation
   * @param expectedCostPerHour its expected cost
   */
  public record Alternative(
      @Nullable Integer replicas,
      @Nullable Integer gpusPerReplica,
      @Nullable Quantity violationProbability,
      @Nullable Quantity expectedCostPerHour) {}
}
