package dev.harmony.control;

import java.util.ArrayList;
import java.util.List;

/**
 * Which candidate acts for a policy, and what was really violated: the shadow tournament's verdict
 * (science.md 6.3), renewed every hour. The reactive rule acts until another one has won on a day
 * of history, and never again after that. A value.
 *
 * @param leader the index of the candidate that acts
 * @param promoted whether a rule other than the reactive one has won on history
 * @param ranks how each candidate stands, 1 for the best
 * @param budget what was really violated
 * @param ready replicas that were ready at the end of the newest step
 */
record Steering(int leader, boolean promoted, List<Integer> ranks, ErrorBudget budget, int ready) {

  /** The index of the reactive rule. */
  static final int REACTIVE = 0;

  private static final int HOURS_BEFORE_PROMOTION = 24;

  Steering {
    ranks = List.copyOf(ranks);
  }

  /** The reactive rule acts, and nothing was violated. */
  static Steering ofReactive(int candidates, int ready) {
    List<Integer> ranks = new ArrayList<>();
    for (int index = 0; index < candidates; index++) {
      ranks.add(index + 1);
    }
    return new Steering(REACTIVE, false, ranks, ErrorBudget.EMPTY, ready);
  }

  Steering withBudget(ErrorBudget next) {
    return new Steering(leader, promoted, ranks, next, ready);
  }

  Steering withReady(int next) {
    return new Steering(leader, promoted, ranks, budget, next);
  }

  /** The steering after an hour, with the leader chosen anew. */
  Steering closeHour(CandidateSelection selection, List<Shadow<?>> shadows) {
    ErrorBudget closed = budget.closeHour(selection.budgetHours());
    List<Integer> order = selection.order(shadows, closed);
    boolean tried = shadows.get(REACTIVE).account().hours() >= HOURS_BEFORE_PROMOTION;
    boolean nowPromoted = promoted || (tried && order.get(0) != REACTIVE);
    int best = order.get(0) == REACTIVE ? order.get(1) : order.get(0);
    List<Integer> nextRanks = new ArrayList<>(ranks);
    for (int rank = 0; rank < order.size(); rank++) {
      nextRanks.set(order.get(rank), rank + 1);
    }
    return new Steering(nowPromoted ? best : REACTIVE, nowPromoted, nextRanks, closed, ready);
  }
}
