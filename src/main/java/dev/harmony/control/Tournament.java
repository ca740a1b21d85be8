package dev.harmony.control;

import dev.harmony.rule.RuleObservation;
import dev.harmony.rule.ScalingRule;
import dev.harmony.service.FluidService;
import dev.harmony.service.ReplicaFleet;
import dev.harmony.service.StartProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/**
 * Candidate rules that are replayed side by side over the recent past, and the one that acts
 * (science.md 6.3). The first candidate is the reactive rule: it acts until another one has won on
 * a day of history, and never again after that. A value.
 *
 * @param shadows the candidates
 * @param leader the index of the candidate that acts
 * @param promoted whether a rule other than the reactive one has won on history
 * @param ranks how each candidate stands, 1 for the best
 */
record Tournament(List<Shadow<?>> shadows, int leader, boolean promoted, List<Integer> ranks) {

  /** The index of the reactive rule. */
  static final int REACTIVE = 0;

  private static final int HOURS_BEFORE_PROMOTION = 24;

  Tournament {
    shadows = List.copyOf(shadows);
    ranks = List.copyOf(ranks);
  }

  /** A tournament whose candidates all start with {@code fleet}. */
  static Tournament of(List<ScalingRule<?>> candidates, ReplicaFleet fleet) {
    List<Shadow<?>> shadows = new ArrayList<>();
    List<Integer> ranks = new ArrayList<>();
    for (ScalingRule<?> candidate : candidates) {
      shadows.add(Shadow.of(candidate, fleet));
      ranks.add(ranks.size() + 1);
    }
    return new Tournament(shadows, REACTIVE, false, ranks);
  }

  Tournament settle(long until, OptionalDouble demand, FluidService service) {
    return withShadows(shadow -> shadow.settle(until, demand, service));
  }

  Tournament decide(RuleObservation observation, StartProcess starts) {
    return withShadows(shadow -> shadow.decide(observation, starts));
  }

  private Tournament withShadows(UnaryOperator<Shadow<?>> change) {
    List<Shadow<?>> next = new ArrayList<>(shadows.size());
    for (Shadow<?> shadow : shadows) {
      next.add(change.apply(shadow));
    }
    return new Tournament(next, leader, promoted, ranks);
  }

  /** The tournament with the open hour closed and its leader chosen anew. */
  Tournament closeHour(CandidateSelection selection, ErrorBudget budget) {
    Tournament closed = withShadows(Shadow::closeHour);
    List<Integer> order = selection.order(closed.shadows, budget);
    boolean wins =
        order.get(0) != REACTIVE
            && closed.shadows.get(REACTIVE).account().hours() >= HOURS_BEFORE_PROMOTION;
    boolean nowPromoted = promoted || wins;
    int best = order.get(0) == REACTIVE ? order.get(1) : order.get(0);
    List<Integer> nextRanks = new ArrayList<>(ranks);
    for (int rank = 0; rank < order.size(); rank++) {
      nextRanks.set(order.get(rank), rank + 1);
    }
    return new Tournament(closed.shadows, nowPromoted ? best : REACTIVE, nowPromoted, nextRanks);
  }

  /** The candidate that acts. */
  Shadow<?> leading() {
    return shadows.get(leader);
  }

  /** The reactive rule. */
  Shadow<?> reactive() {
    return shadows.get(REACTIVE);
  }
}
