package dev.harmony.rule;

/** The state of a rule that remembers nothing. */
public enum Stateless {
  /** The only value. */
  INSTANCE
}
