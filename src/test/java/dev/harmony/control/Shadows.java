package dev.harmony.control;

import dev.harmony.rule.FixedRule;
import dev.harmony.rule.Stateless;
import dev.harmony.service.ReplicaFleet;
import java.util.Optional;

/** Shadows with accounts made up for tests. */
final class Shadows {

  private Shadows() {}

  /** A shadow that violated and paid these on average, after {@code hours} of watching. */
  static Shadow<?> of(double violationRatio, double paid, int hours) {
    DecayingMean violated = new DecayingMean(0.99, violationRatio * 100, 100);
    ShadowAccount account =
        new ShadowAccount(
            violated,
            violated,
            new DecayingMean(0.99, paid * 100, 100),
            ShadowAccount.Block.EMPTY,
            hours);
    return new Shadow<>(
        new FixedRule("fixed", 1, Services.STEP),
        Stateless.INSTANCE,
        ReplicaFleet.ofReady(0, 1, 0),
        Optional.empty(),
        account);
  }
}
