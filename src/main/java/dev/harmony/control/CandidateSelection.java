package dev.harmony.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses the candidate that acts: the cheapest one whose share of violated steps over the recent
 * past stays within what the error budget allows, else the one that violates least. The budget
 * steers: the allowed share is the tolerance plus what has not been spent of it, within bounds.
 *
 * @param tolerance the share of steps that may be violated, in (0, 1)
 * @param hours how much of the past counts
 * @param budgetHours the window of the error budget
 */
record CandidateSelection(double tolerance, int hours, int budgetHours) {

  private static final double LEAST_ALLOWED = 0.3;
  private static final double MOST_ALLOWED = 2;

  /** The indices of the candidates, best first. */
  List<Integer> order(List<Shadow<?>> shadows, ErrorBudget budget) {
    double allowed = allowed(budget);
    List<Integer> order = new ArrayList<>();
    for (int index = 0; index < shadows.size(); index++) {
      order.add(index);
    }
    List<ShadowAccount.Block> sums =
        shadows.stream().map(shadow -> shadow.account().newest(hours)).toList();
    order.sort(
        Comparator.<Integer>comparingDouble(index -> Math.max(0, ratio(sums.get(index)) - allowed))
            .thenComparingDouble(index -> sums.get(index).paid()));
    return order;
  }

  /** The share of violated steps that a candidate may have had. */
  double allowed(ErrorBudget budget) {
    double steered = 2 * tolerance - budget.realizedRatio();
    return Math.max(LEAST_ALLOWED * tolerance, Math.min(MOST_ALLOWED * tolerance, steered));
  }

  private static double ratio(ShadowAccount.Block sum) {
    return sum.steps() == 0 ? 0 : (double) sum.violated() / sum.steps();
  }
}
