package dev.harmony.control;

import dev.harmony.rule.RuleObservation;
import dev.harmony.rule.ScalingRule;
import dev.harmony.service.FluidService;
import dev.harmony.service.ReplicaFleet;
import dev.harmony.service.StartProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Candidate rules that are replayed side by side over the recent past, and the one that acts
 * (science.md 6.3). A value.
 *
 * @param shadows the candidates
 * @param leader the index of the candidate that acts
 * @param ranks shape {@code [candidate]}: how each stands, 1 for the best
 */
record Tournament(List<Shadow<?>> shadows, int leader, List<Integer> ranks) {

  /** How long the past that candidates are judged by may be. */
  static final int HOURS_KEPT = 7 * 24;

  /** How much of the past there must be before a candidate can win on it. */
  private static final int HOURS_BEFORE_CHOICE = 24;

  Tournament {
    shadows = List.copyOf(shadows);
    ranks = List.copyOf(ranks);
  }

  /** A tournament whose candidates start with {@code fleet}; the first one acts. */
  static Tournament of(List<ScalingRule<?>> candidates, ReplicaFleet fleet, int leader) {
    List<Shadow<?>> shadows = new ArrayList<>();
    List<Integer> ranks = new ArrayList<>();
    for (ScalingRule<?> candidate : candidates) {
      shadows.add(Shadow.of(candidate, fleet));
      ranks.add(ranks.size() == leader ? 1 : 2);
    }
    return new Tournament(shadows, leader, ranks);
  }

  Tournament settle(long until, OptionalDouble demand, FluidService service) {
    List<Shadow<?>> next = new ArrayList<>(shadows.size());
    for (Shadow<?> shadow : shadows) {
      next.add(shadow.settle(until, demand, service));
    }
    return new Tournament(next, leader, ranks);
  }

  Tournament decide(RuleObservation observation, StartProcess starts) {
    List<Shadow<?>> next = new ArrayList<>(shadows.size());
    for (Shadow<?> shadow : shadows) {
      next.add(shadow.decide(observation, starts));
    }
    return new Tournament(next, leader, ranks);
  }

  /** The tournament with the open hour closed and its leader chosen anew. */
  Tournament closeHour(CandidateSelection selection, ErrorBudget budget) {
    List<Shadow<?>> next = new ArrayList<>(shadows.size());
    for (Shadow<?> shadow : shadows) {
      next.add(shadow.closeHour(HOURS_KEPT));
    }
    List<Integer> order = selection.order(next, budget);
    List<Integer> nextRanks = new ArrayList<>(ranks);
    for (int rank = 0; rank < order.size(); rank++) {
      nextRanks.set(order.get(rank), rank + 1);
    }
    boolean tried = next.get(0).account().closed().size() >= HOURS_BEFORE_CHOICE;
    return new Tournament(next, tried ? order.get(0) : leader, nextRanks);
  }

  /** Whether a rule other than the reactive one has won on history. */
  boolean promoted() {
    return leader != 0;
  }

  /** The candidate that acts. */
  Shadow<?> leading() {
    return shadows.get(leader);
  }
}
