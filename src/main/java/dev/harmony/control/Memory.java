package dev.harmony.control;

import dev.harmony.plan.BehaviorMemory;
import java.util.Optional;

/**
 * What the autoscaler remembers of one policy between two cycles. A value that goes into a cycle
 * and comes out of it; nothing else is remembered.
 *
 * @param learnt what was learnt from the steps seen so far; empty before the first
 * @param behavior what the limits on the speed of change remember; empty where there are none
 */
public record Memory(Optional<Learnt> learnt, Optional<BehaviorMemory> behavior) {

  /** Nothing is remembered: prior and hold. */
  public static final Memory EMPTY = new Memory(Optional.empty(), Optional.empty());
}
