package dev.harmony.app;

import dev.harmony.prometheus.History;
import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import dev.harmony.simulation.ReplayProgress;
import dev.harmony.trace.DelimitedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a history to a file, part by part, and counts what was observed. */
final class Recording {
  private final History history;
  private final TimeGrid grid;
  private final long[] observed;

  /** The steps of {@code grid} of {@code history}. */
  Recording(History history, TimeGrid grid) {
    this.history = history;
    this.grid = grid;
    this.observed = new long[history.indicators().size()];
  }

  /**
   * Writes the trace to {@code file}, which is replaced at once when all is there.
   *
   * @throws IOException if it cannot be written
   * @throws WrongInputException if {@code file} is a folder, or nothing was observed of the demand
   */
  void write(Path file, ReplayProgress progress) throws IOException {
    try (AtomicFile whole = AtomicFile.open("--out", file)) {
      try (DelimitedWriter rows = new DelimitedWriter(whole.writer(), history.indicators())) {
        write(rows, progress);
      }
      for (int column = 0; column < observed.length; column++) {
        if (observed[column] == 0) {
          requireOptional(history.indicators().get(column));
        }
      }
      whole.publish();
    }
  }

  private void write(DelimitedWriter rows, ReplayProgress progress) {
    int done = 0;
    while (done < grid.length()) {
      IndicatorWindow window = history.window(grid, done);
      rows.write(window);
      count(window);
      done += window.length();
      progress.advanced((double) done / grid.length());
    }
  }

  private void count(IndicatorWindow window) {
    for (int column = 0; column < observed.length; column++) {
      for (int step = 0; step < window.length(); step++) {
        observed[column] += window.isObserved(step, column) ? 1 : 0;
      }
    }
  }

  /** The demand comes first; without it there is no trace. */
  private void requireOptional(Indicator indicator) {
    if (indicator.equals(history.indicators().get(0))) {
      throw new WrongInputException(
          "'%s' was not observed between %s and %s: does its query answer?"
              .formatted(indicator.name(), grid.start(), grid.end()));
    }
  }

  /** What was written, a line each. */
  List<String> summary(Path file) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: %d steps of %d s from %s to %s"
            .formatted(file, grid.length(), grid.step().toSeconds(), grid.start(), grid.end()));
    for (int column = 0; column < observed.length; column++) {
      lines.add(
          "  %s: observed in %.2f %% of the steps"
              .formatted(
                  history.indicators().get(column).name(),
                  100.0 * observed[column] / grid.length()));
    }
    return lines;
  }
}
