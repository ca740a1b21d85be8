package dev.harmony.journal;

import dev.harmony.control.BudgetStatus;
import dev.harmony.control.ModelStatus;
import dev.harmony.control.Verdict;
import dev.harmony.control.Wishes;
import dev.harmony.decision.Assessment;
import dev.harmony.decision.Decision;
import dev.harmony.decision.Reason;
import dev.harmony.plan.Constraint;
import dev.harmony.rule.RuleObservation;
import dev.harmony.workload.ScalingPolicy;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A cycle read back from a journal.
 *
 * @param id of the decision
 * @param seed of the run
 * @param policy what was wanted
 * @param observation what was known, with the planning problem
 * @param model what a trained model had to do with the forecast; empty if none was used
 * @param wishes what the rules wanted that count; empty if nothing had ever been observed
 * @param budget how the error budget stood
 * @param fromReplicas the replicas that existed
 * @param wantedReplicas the replicas that were wanted
 * @param reason why
 * @param alternatives the nearest losers
 * @param replicas the replicas asked for
 * @param constraints what changed the wish on its way
 */
public record JournaledCycle(
    String id,
    long seed,
    ScalingPolicy policy,
    RuleObservation observation,
    Optional<ModelStatus> model,
    Optional<Wishes> wishes,
    BudgetStatus budget,
    int fromReplicas,
    int wantedReplicas,
    Reason reason,
    List<Assessment> alternatives,
    int replicas,
    Set<Constraint> constraints) {

  /** Collections, copied. */
  public JournaledCycle {
    alternatives = List.copyOf(alternatives);
    constraints = Set.copyOf(constraints);
  }

  /**
   * The decision once more, by the code that decides now: plans are made anew from the requirement
   * counts; what a reactive rule wanted is taken as it was. The same code gives the same decision,
   * to the last digit. Empty if nothing had ever been observed, and so nothing was decided.
   */
  public Optional<Decision> decidedAgain() {
    return wishes
        .map(each -> each.replanned(policy, observation))
        .map(each -> new Verdict(policy, each, observation).decision());
  }
}
