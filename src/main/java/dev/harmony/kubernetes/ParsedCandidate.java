package dev.harmony.kubernetes;

import java.util.Objects;

/**
 * A variant of the policy of a replay.
 *
 * @param name its name in the results
 * @param policy the variant
 */
public record ParsedCandidate(String name, ParsedPolicy policy) {

  /** Both are required. */
  public ParsedCandidate {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(policy, "policy");
  }
}
