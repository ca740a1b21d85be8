package dev.harmony.decision;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The quantities behind a decision.
 *
 * @param rule the name of the candidate rule that acted
 * @param rank how its shadow stands among the candidates, 1 for the best
 * @param candidates how many candidates there are
 * @param price of a violated step, in replica-steps, at which the counts are assessed
 * @param current the assessment of the replicas that exist
 * @param chosen the assessment of the replicas wanted
 * @param considered every count that was allowed, cheapest first
 */
public record Deliberation(
    String rule,
    int rank,
    int candidates,
    double price,
    Assessment current,
    Assessment chosen,
    List<Assessment> considered) {

  /** Assessments, copied. */
  public Deliberation {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(current, "current");
    Objects.requireNonNull(chosen, "chosen");
    considered = List.copyOf(considered);
  }

  /** The {@code count} cheapest counts that were not chosen. */
  public List<Assessment> alternatives(int count) {
    return considered.stream()
        .filter(each -> each.replicas() != chosen.replicas())
        .limit(count)
        .toList();
  }

  /** The assessment of {@code replicas}, if it was considered. */
  public Optional<Assessment> of(int replicas) {
    return considered.stream().filter(each -> each.replicas() == replicas).findFirst();
  }
}
