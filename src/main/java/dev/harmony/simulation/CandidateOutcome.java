package dev.harmony.simulation;

import java.util.Objects;

/**
 * How the production loop fared under a variant of the policy.
 *
 * @param name told from other variants by it
 * @param world the replay with the variant as its policy
 * @param contender the production loop in it
 */
public record CandidateOutcome(String name, ReplayWorld world, Contender contender) {

  /** All parts are required. */
  public CandidateOutcome {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(world, "world");
    Objects.requireNonNull(contender, "contender");
  }
}
