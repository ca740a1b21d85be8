package dev.harmony.control;

import dev.harmony.workload.ScalingPolicy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses the candidate that acts: the cheapest one whose share of violated steps stays within what
 * the error budget allows, else the one that violates least. The budget steers: the allowed share
 * is the tolerance plus what was left of it lately, {@code clip(2 tolerance - realized, 0.3
 * tolerance, 2 tolerance)}. What was realised counts over three days: a longer window keeps paying
 * back an old debt, or spending an old gain, long after the world has changed.
 *
 * @param tolerance the share of steps that may be violated, in (0, 1)
 * @param budgetHours the window of the error budget that is reported
 */
record CandidateSelection(double tolerance, int budgetHours) {

  private static final double LEAST_ALLOWED = 0.3;
  private static final double MOST_ALLOWED = 2;
  private static final int STEERING_HOURS = 72;

  static CandidateSelection of(ScalingPolicy policy) {
    long budgetHours =
        policy.objectives().stream()
            .mapToLong(objective -> objective.budgetWindow().toHours())
            .max()
            .orElseThrow();
    return new CandidateSelection(
        policy.violationTolerance(), (int) Math.max(STEERING_HOURS, budgetHours));
  }

  /** The indices of the candidates, best first. */
  List<Integer> order(List<Shadow<?>> shadows, ErrorBudget budget) {
    double allowed = allowed(budget);
    List<Integer> order = new ArrayList<>();
    for (int index = 0; index < shadows.size(); index++) {
      order.add(index);
    }
    order.sort(
        Comparator.<Integer>comparingDouble(
                index -> Math.max(0, account(shadows, index).violationRatio() - allowed))
            .thenComparingDouble(index -> account(shadows, index).paid().value()));
    return order;
  }

  private static ShadowAccount account(List<Shadow<?>> shadows, int index) {
    return shadows.get(index).account();
  }

  /** The share of violated steps that a candidate may have had. */
  double allowed(ErrorBudget budget) {
    double steered = 2 * tolerance - budget.realizedRatio(STEERING_HOURS);
    return Math.max(LEAST_ALLOWED * tolerance, Math.min(MOST_ALLOWED * tolerance, steered));
  }

  BudgetStatus status(ErrorBudget budget) {
    return new BudgetStatus(tolerance, budget.realizedRatio(budgetHours), allowed(budget));
  }
}
