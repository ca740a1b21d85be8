package dev.harmony.control;

import java.util.ArrayList;
import java.util.List;

/**
 * Which candidate acts for a policy, and what was really violated: the shadow tournament's verdict,
 * renewed every hour. Until the leader has won against the reactive rule on a day of history it may
 * only raise what that rule wants. A value.
 *
 * @param leader the index of the best candidate that is not the reactive rule
 * @param promoted whether a candidate has won against the reactive rule
 * @param ranks how each candidate stands, 1 for the best
 * @param budget what was really violated
 * @param ready replicas that were ready at the end of the newest step
 */
record Steering(int leader, boolean promoted, List<Integer> ranks, ErrorBudget budget, int ready) {

  /** The index of the reactive rule. */
  static final int REACTIVE = 0;

  Steering {
    ranks = List.copyOf(ranks);
  }

  /** Nothing was tried, and nothing was violated. */
  static Steering ofUntried(int candidates, int ready) {
    List<Integer> ranks = new ArrayList<>();
    for (int index = 0; index < candidates; index++) {
      ranks.add(index + 1);
    }
    return new Steering(REACTIVE + 1, false, ranks, ErrorBudget.EMPTY, ready);
  }

  Steering withBudget(ErrorBudget next) {
    return new Steering(leader, promoted, ranks, next, ready);
  }

  Steering withReady(int next) {
    return new Steering(leader, promoted, ranks, budget, next);
  }

  /** The steering after an hour, with the leader chosen anew. */
  Steering closeHour(CandidateSelection selection, List<Shadow<?>> shadows) {
    ErrorBudget closed = selection.closeHour(budget);
    List<Integer> order = selection.order(shadows, closed);
    boolean wins = order.get(0) != REACTIVE;
    List<Integer> nextRanks = new ArrayList<>(ranks);
    for (int rank = 0; rank < order.size(); rank++) {
      nextRanks.set(order.get(rank), rank + 1);
    }
    return new Steering(
        wins ? order.get(0) : order.get(1),
        promoted || (wins && selection.hasBeenTried(shadows)),
        nextRanks,
        closed,
        ready);
  }
}
