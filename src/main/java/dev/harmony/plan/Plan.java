package dev.harmony.plan;

import java.util.Collections;
import java.util.EnumSet;
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

  /** Collections, copied; constraints in their declared order, the same in every run. */
  public Plan {
    actions = List.copyOf(actions);
    Set<Constraint> ordered = EnumSet.noneOf(Constraint.class);
    ordered.addAll(constraints);
    constraints = Collections.unmodifiableSet(ordered);
  }
}
