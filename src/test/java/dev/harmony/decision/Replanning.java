package dev.harmony.decision;

import dev.harmony.workload.ClusterState;
import java.util.ArrayList;
import java.util.List;

/**
 * The expected cost of a small service whose plan is made anew in every step from what has been
 * seen, over every history. The lead is at most one step, so that nothing is on its way when a plan
 * is made.
 */
final class Replanning {

  private final SmallService service;

  Replanning(SmallService service) {
    this.service = service;
  }

  /** The expected cost from {@code ready} replicas. */
  double cost(int ready) {
    return cost(List.of(), ready);
  }

  private double cost(List<Integer> seen, int total) {
    int left = service.law().steps() - seen.size();
    if (left == 0) {
      return 0;
    }
    if (left == service.lead()) {
      return cheapestRelease(seen, total);
    }
    int target = plan(seen, total).target();
    int change = target - total;
    double switching =
        change > 0 ? service.switching().start() * change : service.switching().stop() * -change;
    int serving = service.lead() == 0 ? target : Math.min(total, target);
    double sum = switching;
    for (int needed = 0; needed <= service.law().top(); needed++) {
      List<Integer> longer = new ArrayList<>(seen);
      longer.add(needed);
      double then = service.cost(serving, needed) + cost(longer, target);
      sum += service.law().probability(seen, needed) * then;
    }
    return sum;
  }

  /** The plan that is made from {@code total} replicas once {@code seen} is known. */
  ReplicaPlan plan(List<Integer> seen, int total) {
    ClusterState cluster = new ClusterState(total, total, List.of(), 0);
    return service.problem(seen).at(service.price()).planFor(cluster, SmallProblem.NOW);
  }

  /** The last step, when an order would come too late. */
  private double cheapestRelease(List<Integer> seen, int total) {
    double cheapest = Double.POSITIVE_INFINITY;
    for (int serving = 0; serving <= total; serving++) {
      double cost =
          service.switching().stop() * (total - serving) + service.expectedCost(seen, serving);
      cheapest = Math.min(cheapest, cost);
    }
    return cheapest;
  }
}
