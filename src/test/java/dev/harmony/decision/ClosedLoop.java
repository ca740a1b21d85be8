package dev.harmony.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The least expected cost of a small service over all policies that see the past and not the
 * future, by recursion over every history.
 */
final class ClosedLoop {

  /**
   * What a policy knows.
   *
   * @param seen the requirement of the steps that have passed
   * @param ready the replicas that served in the last of them
   * @param ordered starts on their way, those that arrive first before the others
   */
  private record State(List<Integer> seen, int ready, List<Integer> ordered) {}

  private final SmallService service;
  private final Map<State, Double> known = new HashMap<>();

  ClosedLoop(SmallService service) {
    this.service = service;
  }

  /** The least expected cost from {@code ready} replicas and nothing on its way. */
  double cost(int ready) {
    List<Integer> nothing = new ArrayList<>();
    for (int step = 0; step < service.lead(); step++) {
      nothing.add(0);
    }
    return cost(new State(List.of(), ready, List.copyOf(nothing)));
  }

  private double cost(State state) {
    if (state.seen().size() == service.law().steps()) {
      return 0;
    }
    Double before = known.get(state);
    if (before == null) {
      before = cheapest(state);
      known.put(state, before);
    }
    return before;
  }

  /** Over every release and every order. */
  private double cheapest(State state) {
    double cheapest = Double.POSITIVE_INFINITY;
    int steps = service.law().steps();
    int mostOrdered = state.seen().size() + service.lead() < steps ? service.maximum() : 0;
    for (int order = 0; order <= mostOrdered; order++) {
      List<Integer> queue = new ArrayList<>(state.ordered());
      queue.add(order);
      int arrived = state.ready() + queue.remove(0);
      for (int serving = 0; serving <= Math.min(arrived, service.maximum()); serving++) {
        double switching =
            service.switching().start() * order + service.switching().stop() * (arrived - serving);
        double cost = switching + outcome(state.seen(), serving, List.copyOf(queue));
        cheapest = Math.min(cheapest, cost);
      }
    }
    return cheapest;
  }

  private double outcome(List<Integer> seen, int serving, List<Integer> queue) {
    double sum = 0;
    for (int needed = 0; needed <= service.law().top(); needed++) {
      List<Integer> longer = new ArrayList<>(seen);
      longer.add(needed);
      double then =
          service.cost(serving, needed) + cost(new State(List.copyOf(longer), serving, queue));
      sum += service.law().probability(seen, needed) * then;
    }
    return sum;
  }
}
