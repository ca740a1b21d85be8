package dev.harmony.decision;

import java.util.Optional;

/** What to do about the replicas of a policy, and why. */
public sealed interface Decision {

  /** The replicas that existed. */
  int fromReplicas();

  /** The replicas wanted, before any limit on the speed of change. */
  int wantedReplicas();

  /** The reason that decided. */
  Reason reason();

  /** The quantities behind it; empty when there was no forecast to weigh. */
  Optional<Deliberation> deliberation();

  /** The count should change. */
  record Scale(
      int fromReplicas, int wantedReplicas, Reason reason, Optional<Deliberation> deliberation)
      implements Decision {}

  /** The count should stay. */
  record Hold(int fromReplicas, Reason reason, Optional<Deliberation> deliberation)
      implements Decision {

    @Override
    public int wantedReplicas() {
      return fromReplicas;
    }
  }

  /**
   * The promise cannot be kept within the bounds; the most that is allowed is wanted.
   *
   * @param neededReplicas what would keep it
   */
  record Infeasible(
      int fromReplicas, int wantedReplicas, int neededReplicas, Optional<Deliberation> deliberation)
      implements Decision {

    @Override
    public Reason reason() {
      return Reason.BEYOND_BOUNDS;
    }
  }

  /** A change to {@code wanted}, or a hold if there is none. */
  static Decision of(int from, int wanted, Reason reason, Optional<Deliberation> deliberation) {
    return wanted == from
        ? new Hold(from, reason, deliberation)
        : new Scale(from, wanted, reason, deliberation);
  }
}
