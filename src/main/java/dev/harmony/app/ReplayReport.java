package dev.harmony.app;

import dev.harmony.journal.JournalWriter;
import dev.harmony.report.ReplayFigures;
import dev.harmony.report.ReportWriter;
import dev.harmony.simulation.Replay;
import dev.harmony.simulation.ReplayOutcome;
import dev.harmony.simulation.ReplayProgress;
import java.io.IOException;
import java.nio.file.Path;

/** Runs a replay and leaves all that there is to say of it in a folder. */
final class ReplayReport {
  private static final String DECISIONS = "decisions.jsonl";

  private ReplayReport() {}

  /**
   * The figures of {@code replay}, which are also written into {@code folder}, with the journal.
   *
   * @throws IOException if a file cannot be written
   */
  static ReplayFigures write(Replay replay, Path folder, ReplayProgress progress)
      throws IOException {
    ReplayOutcome outcome = run(replay, folder.resolve(DECISIONS), progress);
    ReplayFigures figures = ReplayFigures.of(outcome, ApplicationVersion.current());
    ReportWriter.write(figures, folder);
    return figures;
  }

  private static ReplayOutcome run(Replay replay, Path decisions, ReplayProgress progress)
      throws IOException {
    long seed = replay.world().settings().seed();
    try (JournalWriter journal = JournalWriter.open(decisions, seed)) {
      return replay.run(journal, progress);
    }
  }
}
