package dev.harmony.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The counts that were wanted in the recent past, as a sliding maximum: only those are kept that no
 * later one reaches. An immutable value.
 *
 * @param wanted counts with their instants, oldest first, strictly falling
 */
public record ScalingHistory(List<Wanted> wanted) {

  /** Nothing was wanted yet. */
  public static final ScalingHistory EMPTY = new ScalingHistory(List.of());

  /**
   * A count that was wanted.
   *
   * @param at when
   * @param replicas how many
   */
  public record Wanted(Instant at, int replicas) {}

  /** Counts, copied. */
  public ScalingHistory {
    wanted = List.copyOf(wanted);
  }

  /**
   * The history after {@code replicas} were wanted at {@code now}, without what lies further back
   * than {@code window}.
   */
  public ScalingHistory with(Instant now, int replicas, Duration window) {
    Instant oldest = now.minus(window);
    List<Wanted> next = new ArrayList<>(wanted.size() + 1);
    for (Wanted each : wanted) {
      if (!each.at().isBefore(oldest) && each.replicas() > replicas) {
        next.add(each);
      }
    }
    next.add(new Wanted(now, replicas));
    return new ScalingHistory(next);
  }

  /** The largest count in the history, or zero if nothing was wanted. */
  public int maximum() {
    return wanted.isEmpty() ? 0 : wanted.get(0).replicas();
  }
}
