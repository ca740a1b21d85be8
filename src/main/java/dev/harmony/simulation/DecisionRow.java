package dev.harmony.simulation;

import dev.harmony.control.BudgetStatus;
import dev.harmony.control.Cycle;
import dev.harmony.decision.Assessment;
import dev.harmony.decision.Deliberation;
import dev.harmony.decision.Reason;
import dev.harmony.plan.Constraint;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One decision of the production loop, in short.
 *
 * @param at when it was taken
 * @param fromReplicas the replicas that existed
 * @param wantedReplicas what was wanted
 * @param replicas what was planned
 * @param reason why
 * @param constraints what changed the wish on its way
 * @param budget how the error budget stood
 * @param weighed the quantities behind it, if there was a forecast to weigh
 */
public record DecisionRow(
    Instant at,
    int fromReplicas,
    int wantedReplicas,
    int replicas,
    Reason reason,
    Set<Constraint> constraints,
    BudgetStatus budget,
    Optional<Weighed> weighed) {

  private static final int ALTERNATIVES = 2;

  /**
   * The quantities behind a decision.
   *
   * @param rule the name of the candidate rule that acted
   * @param rank how its shadow stands, 1 for the best
   * @param candidates how many candidates there are
   * @param price of a violated step, in replica-steps
   * @param current the assessment of the replicas that existed
   * @param chosen the assessment of the replicas wanted
   * @param alternatives the nearest losers
   */
  public record Weighed(
      String rule,
      int rank,
      int candidates,
      double price,
      Assessment current,
      Assessment chosen,
      List<Assessment> alternatives) {

    /** Alternatives, copied. */
    public Weighed {
      alternatives = List.copyOf(alternatives);
    }

    static Weighed of(Deliberation deliberation) {
      return new Weighed(
          deliberation.rule(),
          deliberation.rank(),
          deliberation.candidates(),
          deliberation.price(),
          deliberation.current(),
          deliberation.chosen(),
          deliberation.alternatives(ALTERNATIVES));
    }
  }

  /** Constraints, copied. */
  public DecisionRow {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(reason, "reason");
    constraints = Set.copyOf(constraints);
    Objects.requireNonNull(budget, "budget");
    Objects.requireNonNull(weighed, "weighed");
  }

  /** The row of {@code cycle}. */
  static DecisionRow of(Cycle cycle) {
    return new DecisionRow(
        cycle.snapshot().now(),
        cycle.decision().fromReplicas(),
        cycle.decision().wantedReplicas(),
        cycle.plan().replicas(),
        cycle.decision().reason(),
        cycle.plan().constraints(),
        cycle.budget(),
        cycle.decision().deliberation().map(Weighed::of));
  }

  /** Whether the decision changed the number of replicas. */
  public boolean changes() {
    return replicas != fromReplicas;
  }
}
