package dev.harmony.rule;

import java.time.Duration;

/**
 * A rule that turns what was observed and its own state into a desired replica count.
 * Deterministic: the same observation and state give the same outcome.
 *
 * @param <S> the state that the rule carries from one decision to the next; an immutable value
 */
public interface ScalingRule<S> {

  /** A short name of lower-case words and digits, unique among the candidates of a policy. */
  String name();

  /** How often the rule decides. */
  Duration interval();

  /** The state before the first decision. */
  S initialState();

  /** The replicas wanted now, and the state for the next decision. */
  RuleOutcome<S> decide(RuleObservation observation, S state);
}
