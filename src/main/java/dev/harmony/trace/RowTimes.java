package dev.harmony.trace;

import java.time.Instant;

/** When the rows of a table begin, asked for each row once and in the order of the file. */
@FunctionalInterface
interface RowTimes {

  /**
   * When {@code row} begins.
   *
   * @throws TraceException if it names no time
   */
  Instant of(TableRow row);
}
