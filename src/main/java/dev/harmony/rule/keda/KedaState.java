package dev.harmony.rule.keda;

import dev.harmony.rule.horizontal.HorizontalState;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What KEDA and its HorizontalPodAutoscaler remember.
 *
 * @param horizontal of the autoscaler; empty before its first sync
 * @param nextPoll when KEDA looks at the trigger again; empty before the first time
 * @param lastActive when the trigger was last seen active; empty where it never was
 */
public record KedaState(
    Optional<HorizontalState> horizontal,
    Optional<Instant> nextPoll,
    Optional<Instant> lastActive) {

  /** Nothing has happened yet. */
  public static final KedaState EMPTY =
      new KedaState(Optional.empty(), Optional.empty(), Optional.empty());

  /** All parts are required. */
  public KedaState {
    Objects.requireNonNull(horizontal, "horizontal");
    Objects.requireNonNull(nextPoll, "nextPoll");
    Objects.requireNonNull(lastActive, "lastActive");
  }

  KedaState withHorizontal(HorizontalState next) {
    return new KedaState(Optional.of(next), nextPoll, lastActive);
  }
}
