package dev.harmony.control;

import dev.harmony.workload.CostModel;
import dev.harmony.workload.ScalingPolicy;
import dev.harmony.workload.ServiceLevelObjective;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Chooses the candidate that acts: the cheapest one whose share of violated steps stays within what
 * the error budget allows, else the one that violates least. The budget steers: the allowed share
 * is the tolerance plus what was left of it lately, {@code clip(2 tolerance - realized, 0.3
 * tolerance, 2 tolerance)}. What was realised counts over three days: a longer window keeps paying
 * back an old debt, or spending an old gain, long after the world has changed.
 *
 * <p>Where the policy puts a price on violations, there is nothing to steer: the candidate with the
 * least total cost acts.
 *
 * @param tolerance the share of steps that may be violated, in (0, 1)
 * @param budgetHours the window of the error budget that is reported, begun hours counted whole
 * @param price of a violated step, in replica-steps, where the policy sets one
 */
record CandidateSelection(double tolerance, int budgetHours, OptionalDouble price) {

  private static final double LEAST_ALLOWED = 0.3;
  private static final double MOST_ALLOWED = 2;
  private static final int STEERING_HOURS = 72;
  private static final int HOURS_BEFORE_PROMOTION = 24;

  static CandidateSelection of(ScalingPolicy policy) {
    Duration budgetWindow =
        policy.objectives().stream()
            .map(ServiceLevelObjective::budgetWindow)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    CostModel cost = policy.cost();
    OptionalDouble penalty = cost.violationPenaltyPerHour();
    double replicaHour = cost.gpuHourPrice() * policy.gpusPerReplica();
    return new CandidateSelection(
        policy.violationTolerance(),
        (int) budgetWindow.plusHours(1).minusNanos(1).toHours(),
        penalty.isPresent()
            ? OptionalDouble.of(penalty.getAsDouble() / replicaHour)
            : OptionalDouble.empty());
  }

  /** The indices of the candidates, best first. */
  List<Integer> order(List<Shadow<?>> shadows, ErrorBudget budget) {
    List<Integer> order = new ArrayList<>();
    for (int index = 0; index < shadows.size(); index++) {
      order.add(index);
    }
    double allowed = price.isPresent() ? 1 : allowed(budget);
    order.sort(
        Comparator.<Integer>comparingDouble(
                index -> Math.max(0, account(shadows, index).violationRatio() - allowed))
            .thenComparingDouble(index -> cost(account(shadows, index))));
    return order;
  }

  private double cost(ShadowAccount account) {
    return account.paid().value() + price.orElse(0) * account.longViolation().value();
  }

  /** Whether the candidates have been watched long enough for one of them to win. */
  boolean hasBeenTried(List<Shadow<?>> shadows) {
    return account(shadows, 0).hours() >= HOURS_BEFORE_PROMOTION;
  }

  private static ShadowAccount account(List<Shadow<?>> shadows, int index) {
    return shadows.get(index).account();
  }

  /** The share of violated steps that a candidate may have had. */
  double allowed(ErrorBudget budget) {
    double steered = 2 * tolerance - budget.realizedRatio(STEERING_HOURS);
    return Math.max(LEAST_ALLOWED * tolerance, Math.min(MOST_ALLOWED * tolerance, steered));
  }

  /** The budget with the open hour closed, and no hour that is neither reported nor steers. */
  ErrorBudget closeHour(ErrorBudget budget) {
    return budget.closeHour(Math.max(STEERING_HOURS, budgetHours));
  }

  BudgetStatus status(ErrorBudget budget) {
    return new BudgetStatus(tolerance, budget.realizedRatio(budgetHours), allowed(budget));
  }
}
