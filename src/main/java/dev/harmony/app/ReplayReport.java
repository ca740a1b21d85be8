package dev.harmony.app;

import dev.harmony.journal.JournalWriter;
import dev.harmony.report.ReplayFigures;
import dev.harmony.report.ReportWriter;
import dev.harmony.report.RunScores;
import dev.harmony.report.SeveralRuns;
import dev.harmony.simulation.Replay;
import dev.harmony.simulation.ReplayOutcome;
import dev.harmony.simulation.ReplayProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

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
    return write(replay, List.of(), folder, progress);
  }

  /**
   * The same, beside what {@code others} show, which are the same replay with other seeds. They run
   * one after the other, so that only one of them is held at a time.
   *
   * @throws IOException if a file cannot be written
   */
  static ReplayFigures write(
      Replay replay, List<Supplier<Replay>> others, Path folder, ReplayProgress progress)
      throws IOException {
    SuiteProgress total = new SuiteProgress(progress, 1.0 + others.size());
    ReplayOutcome outcome = run(replay, folder.resolve(DECISIONS), total.of(1));
    ReplayFigures figures = figures(outcome);
    if (!others.isEmpty()) {
      List<RunScores> runs = new ArrayList<>(List.of(RunScores.of(figures)));
      for (Supplier<Replay> other : others) {
        runs.add(RunScores.of(figures(other.get().run(cycle -> {}, total.of(1)))));
      }
      figures = figures.withRuns(new SeveralRuns(runs));
    }
    ReportWriter.write(figures, folder);
    return figures;
  }

  private static ReplayFigures figures(ReplayOutcome outcome) {
    return ReplayFigures.of(outcome, ApplicationVersion.current());
  }

  private static ReplayOutcome run(Replay replay, Path decisions, ReplayProgress progress)
      throws IOException {
    long seed = replay.world().settings().seed();
    try (JournalWriter journal = JournalWriter.open(decisions, seed)) {
      return replay.run(journal, progress);
    }
  }
}
