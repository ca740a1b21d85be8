package dev.harmony.rule;

/**
 * What a rule decided.
 *
 * @param desired the replicas wanted, within the bounds of the policy
 * @param state the state for the rule's next decision
 * @param <S> the type of that state
 */
public record RuleOutcome<S>(int desired, S state) {}
