package dev.harmony.rule;

import java.time.Duration;

/**
 * Always asks for the same count.
 *
 * @param name the name of the rule
 * @param replicas the count; zero or more
 * @param interval how often it decides
 */
public record FixedRule(String name, int replicas, Duration interval)
    implements ScalingRule<Stateless> {

  /**
   * @throws IllegalArgumentException if {@code replicas} is negative
   */
  public FixedRule {
    if (replicas < 0) {
      throw new IllegalArgumentException("replicas must not be negative, but is " + replicas);
    }
  }

  @Override
  public Stateless initialState() {
    return Stateless.INSTANCE;
  }

  @Override
  public RuleOutcome<Stateless> decide(RuleObservation observation, Stateless state) {
    return new RuleOutcome<>(replicas, state);
  }
}
