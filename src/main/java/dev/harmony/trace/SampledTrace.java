package dev.harmony.trace;

import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A trace in even steps.
 *
 * @param description what the trace is
 * @param window what happened, shape {@code [time, indicator]}; masked where the trace does not
 *     tell
 * @param outages times in which an observer saw nothing although {@code window} tells what happened
 * @param skipped the number of rows that said nothing, by why; reasons without rows are absent
 */
public record SampledTrace(
    TraceDescription description,
    IndicatorWindow window,
    List<Outage> outages,
    Map<SkipReason, Long> skipped) {

  /** Copies the collections. */
  public SampledTrace {
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(window, "window");
    outages = List.copyOf(outages);
    skipped = Map.copyOf(skipped);
  }

  /** What an observer saw: {@link #window} without the steps that begin in an outage. */
  public IndicatorWindow observed() {
    TimeGrid grid = window.grid();
    double[][] columns = new double[window.indicators().size()][];
    for (int column = 0; column < columns.length; column++) {
      columns[column] = window.column(column);
      for (int time = 0; time < grid.length(); time++) {
        if (isInOutage(grid, time)) {
          columns[column][time] = Double.NaN;
        }
      }
    }
    return IndicatorWindow.of(grid, window.indicators(), columns);
  }

  private boolean isInOutage(TimeGrid grid, int time) {
    return outages.stream().anyMatch(outage -> outage.contains(grid.instant(time)));
  }
}
