package dev.harmony.trace;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is said of a table that is read as a whole.
 *
 * @param timeColumn the column of times; empty for the first whose name speaks of time, if any does
 * @param timestampFormat how the times are written
 * @param step the time from one row to the next; empty for the median of what the times say
 * @param columns the columns to read, in this order; empty for every one that holds numbers
 * @param averagesSteps whether the rows of each step of the clock are averaged into one, and steps
 *     without a row left out
 */
public record TableLayout(
    Optional<String> timeColumn,
    TimestampFormat timestampFormat,
    Optional<Duration> step,
    List<String> columns,
    boolean averagesSteps) {

  /**
   * @throws IllegalArgumentException if {@code step} is not positive, or absent where steps are
   *     averaged
   */
  public TableLayout {
    Objects.requireNonNull(timeColumn, "timeColumn");
    Objects.requireNonNull(timestampFormat, "timestampFormat");
    columns = List.copyOf(columns);
    if (step.filter(length -> length.isNegative() || length.isZero()).isPresent()) {
      throw new IllegalArgumentException("step must be positive, but is " + step.get());
    }
    if (averagesSteps && step.isEmpty()) {
      throw new IllegalArgumentException("step must be given where steps are averaged");
    }
  }

  /** All that holds numbers, times by the names of the columns. */
  public static TableLayout ofDefaults() {
    return new TableLayout(
        Optional.empty(), TimestampFormat.AUTOMATIC, Optional.empty(), List.of(), false);
  }

  /** The same with rows that lie {@code length} apart. */
  public TableLayout withStep(Duration length) {
    return new TableLayout(
        timeColumn, timestampFormat, Optional.of(length), columns, averagesSteps);
  }

  /** The same with the columns named. */
  public TableLayout withColumns(List<String> names) {
    return new TableLayout(timeColumn, timestampFormat, step, names, averagesSteps);
  }
}
