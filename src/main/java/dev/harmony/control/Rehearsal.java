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

  /** Before any answer. */
  private static final long NEVER = Long.MIN_VALUE;

  private final long until;
  private final long answered;
  private final DecayingMean demand;
  private final PoolMemory pool;
  private final List<Shadow<?>> shadows;

  private Rehearsal(
      long until, long answered, DecayingMean demand, PoolMemory pool, List<Shadow<?>> shadows) {
    this.until = until;
    this.answered = answered;
    this.demand = demand;
    this.pool = pool;
    this.shadows = List.copyOf(shadows);
  }

  /** What is known when nothing was seen before {@code start}, milliseconds since the epoch. */
  static Rehearsal ofNothing(
      long start, DecayingMean demand, PoolMemory pool, List<Shadow<?>> shadows) {
    return new Rehearsal(start, NEVER, demand, pool, shadows);
  }

  /**
   * The rehearsal after a step that ends at {@code end}.
   *
   * @param isAnswered whether a trained model forecast at its end
   */
  Rehearsal after(long end, boolean isAnswered, DecayingMean mean, PoolMemory learnt) {
    return new Rehearsal(end, isAnswered ? end : answered, mean, learnt, shadows);
  }

  Rehearsal withShadows(List<Shadow<?>> next) {
    return new Rehearsal(until, answered, demand, pool, next);
  }

  /** Whether a trained model forecast within {@code millis} before the end of the newest step. */
  boolean wasAnsweredWithin(long millis) {
    return answered != NEVER && until - answered <= millis;
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
