package dev.harmony.plan;

import java.util.List;
import java.util.Set;

/**
 * What to do now, in order.
 *
 * @param actions the changes; empty to leave things as they are
 * @param replicas the replicas that result
 * @param constraints what changed the wish on its way
 */
public record Plan(List<Action> actions, int replicas, Set<Constraint> constraints) {

  /** Collections, copied. */
  public Plan {
    actions = List.copyOf(actions);
    constraints = Set.copyOf(constraints);
  }
}
