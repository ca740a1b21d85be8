package dev.harmony.trace.generator;

import java.time.LocalDate;

/**
 * Where in the week a trace begins.
 *
 * @param firstDay days between a Monday and the first day of the trace, from 0 to 6
 */
record WeekPosition(int firstDay) {

  static final int MINUTES_PER_DAY = 1440;
  private static final int DAYS_PER_WEEK = 7;
  private static final int WORKDAYS = 5;

  /** The position of a trace that begins with {@code start}. */
  static WeekPosition of(LocalDate start) {
    return new WeekPosition(start.getDayOfWeek().getValue() - 1);
  }

  /** Whether a minute since the start of the trace lies on a Saturday or Sunday. */
  boolean isWeekend(int minute) {
    return (firstDay + minute / MINUTES_PER_DAY) % DAYS_PER_WEEK >= WORKDAYS;
  }
}
