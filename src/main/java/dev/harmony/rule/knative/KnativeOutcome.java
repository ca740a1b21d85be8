package dev.harmony.rule.knative;

import java.util.Objects;

/** What one decision came to. */
public sealed interface KnativeOutcome {

  /** What to remember until the next decision. */
  KnativeState state();

  /**
   * Nothing was reported for longer than the stable window: the last decision stays.
   *
   * @param state as it was before
   */
  record NoData(KnativeState state) implements KnativeOutcome {

    /** The state is required. */
    public NoData {
      Objects.requireNonNull(state, "state");
    }
  }

  /**
   * A count, and the figures behind it.
   *
   * @param stable what the stable window says
   * @param panic what the panic window says
   * @param least the count that the rate of scale-downs allows
   * @param most the count that the rate of scale-ups allows
   * @param wanted the count before the delay of scale-downs
   * @param desired the count decided
   * @param excessBurstCapacity metric that would find room at once beyond the target burst; below
   *     zero the activator stays in the path of requests
   * @param state what to remember
   */
  record Decided(
      WindowDemand stable,
      WindowDemand panic,
      int least,
      int most,
      int wanted,
      int desired,
      int excessBurstCapacity,
      KnativeState state)
      implements KnativeOutcome {

    /** All parts are required. */
    public Decided {
      Objects.requireNonNull(stable, "stable");
      Objects.requireNonNull(panic, "panic");
      Objects.requireNonNull(state, "state");
    }
  }

  /**
   * What a window asks for.
   *
   * @param average the average of the metric
   * @param replicas what it needs at the target, before any limit
   */
  record WindowDemand(double average, int replicas) {}
}
