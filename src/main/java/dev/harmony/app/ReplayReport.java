package dev.harmony.app;

import dev.harmony.journal.JournalWriter;
import dev.harmony.report.ReplayFigures;
import dev.harmony.report.ReportFormat;
import dev.harmony.report.ReportWriter;
import dev.harmony.report.RunScores;
import dev.harmony.report.SeveralRuns;
import dev.harmony.simulation.Replay;
import dev.harmony.simulation.ReplayOutcome;
import dev.harmony.simulation.ReplayProgress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A replay of which all that there is to say is left in a folder.
 *
 * @param replay the replay
 * @param others the same replay with other seeds, each made when its turn comes, so that only one
 *     of them is held at a time
 * @param deadline how long all of them together may take; empty for as long as they take
 * @param formats the forms of the report
 */
record ReplayReport(
    Replay replay,
    List<Supplier<Replay>> others,
    Optional<Duration> deadline,
    Set<ReportFormat> formats) {
  private static final String DECISIONS = "decisions.jsonl";

  /** Copies the collections. */
  ReplayReport {
    others = List.copyOf(others);
    formats = Set.copyOf(formats);
  }

  /** The replay alone, in every form, however long it takes. */
  static ReplayReport of(Replay replay) {
    return new ReplayReport(replay, List.of(), Optional.empty(), EnumSet.allOf(ReportFormat.class));
  }

  /** The same, which may take so long. */
  ReplayReport within(Optional<Duration> allowed) {
    return new ReplayReport(replay, others, allowed, formats);
  }

  /**
   * The figures, which are also written into {@code folder}, with the journal.
   *
   * @throws IOException if a file cannot be written
   * @throws java.util.concurrent.CancellationException if the time is up before it is done
   */
  ReplayFigures write(Path folder, ReplayProgress progress) throws IOException {
    ReplayProgress timed =
        deadline
            .<ReplayProgress>map(each -> Deadline.of(progress, InstantSource.system(), each))
            .orElse(progress);
    SuiteProgress total = new SuiteProgress(timed, 1.0 + others.size());
    ReplayFigures first = figures(run(folder.resolve(DECISIONS), total.of(1)));
    List<RunScores> runs = new ArrayList<>(List.of(RunScores.of(first)));
    for (Supplier<Replay> other : others) {
      runs.add(RunScores.of(figures(other.get().run(cycle -> {}, total.of(1)))));
    }
    ReplayFigures all = others.isEmpty() ? first : first.withRuns(new SeveralRuns(runs));
    ReportWriter.write(all, formats, folder);
    return all;
  }

  private static ReplayFigures figures(ReplayOutcome outcome) {
    return ReplayFigures.of(outcome, ApplicationVersion.current());
  }

  private ReplayOutcome run(Path decisions, ReplayProgress progress) throws IOException {
    long seed = replay.world().settings().seed();
    try (JournalWriter journal = JournalWriter.open(decisions, seed)) {
      return replay.run(journal, progress);
    }
  }

  /** The name of the file that a person looks at first. */
  String page() {
    return formats.contains(ReportFormat.HTML) ? ReportWriter.HTML : ReportWriter.JSON;
  }
}
