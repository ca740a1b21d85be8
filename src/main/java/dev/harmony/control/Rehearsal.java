package dev.harmony.control;

import dev.harmony.forecast.PoolMemory;
import java.time.Duration;
import java.util.List;

/**
 * What was learnt from the steps of a service up to some moment, whatever tolerance it is judged
 * by: what the forecast learnt, and the shadows of the candidate rules. A value with identity: two
 * rehearsals are equal only if they are the same.
 */
final class Rehearsal {

  private static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();

  private final long until;
  private final DecayingMean demand;
  private final PoolMemory pool;
  private final List<Shadow<?>> shadows;

  Rehearsal(long until, DecayingMean demand, PoolMemory pool, List<Shadow<?>> shadows) {
    this.until = until;
    this.demand = demand;
    this.pool = pool;
    this.shadows = List.copyOf(shadows);
  }

  /** The end of the newest step, milliseconds since the epoch. */
  long until() {
    return until;
  }

  /** Whether an hour of the clock ends after this moment and not after {@code later}. */
  boolean hourEndsBy(long later) {
    return Math.floorDiv(until, HOUR_MILLIS) < Math.floorDiv(later, HOUR_MILLIS);
  }

  /** The mean demand of the recent past. */
  DecayingMean demand() {
    return demand;
  }

  PoolMemory pool() {
    return pool;
  }

  /** The candidates; the first one is the reactive rule. */
  List<Shadow<?>> shadows() {
    return shadows;
  }
}
