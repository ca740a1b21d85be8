package dev.harmony.rule.horizontal;

import java.time.Instant;
import java.util.Objects;

/**
 * A pod's condition {@code Ready}.
 *
 * @param ready whether it holds
 * @param since when it last changed
 */
public record ReadyCondition(boolean ready, Instant since) {

  /**
   * @throws NullPointerException if {@code since} is null
   */
  public ReadyCondition {
    Objects.requireNonNull(since, "since");
  }
}
