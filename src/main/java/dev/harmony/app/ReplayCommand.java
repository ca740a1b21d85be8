package dev.harmony.app;

import dev.harmony.journal.JournalWriter;
import dev.harmony.report.ReplayFigures;
import dev.harmony.report.ReportWriter;
import dev.harmony.report.TerminalTable;
import dev.harmony.simulation.Replay;
import dev.harmony.simulation.ReplayOutcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The sub-command {@code harmony replay}: a recorded trace through the production loop. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    versionProvider = ApplicationVersion.class,
    sortOptions = false,
    abbreviateSynopsis = true,
    description = {
      "Replays a trace through the decision loop that runs in a cluster, and through what one would use"
          + " instead, on the same random numbers.",
      "Without arguments it replays a built-in example."
    },
    footer = {
      "",
      "Writes report.html, report.json and decisions.jsonl to the folder of --out and prints a table.",
      "",
      "Examples:",
      "  harmony replay",
      "  harmony replay --policy chat.yaml --trace requests.csv.gz --out chat-report",
      "",
      "Exit codes: 0 done, 1 the work failed, 2 the input is wrong."
    })
public final class ReplayCommand implements Callable<Integer> {
  private static final String DECISIONS = "decisions.jsonl";

  @Mixin private ReplayArguments arguments = new ReplayArguments();
  @Spec private CommandSpec command;

  @Override
  public Integer call() throws IOException {
    ReplayTask task = ReplayTask.of(ReplayRequests.of(arguments));
    tell(task.notes());
    Terminal terminal = Terminal.of(System.getenv());
    try (AtomicDirectory folder = AtomicDirectory.open(arguments.out())) {
      ReplayOutcome outcome = run(task.replay(), folder.file(DECISIONS), terminal);
      ReplayFigures figures = ReplayFigures.of(outcome, ApplicationVersion.current());
      ReportWriter.write(figures, folder.path());
      folder.publish();
      print(figures, terminal);
    }
    return ExitCode.OK;
  }

  private ReplayOutcome run(Replay replay, Path decisions, Terminal terminal) throws IOException {
    try (ProgressDisplay progress =
            ProgressDisplay.of("replay", terminal, command.commandLine().getErr());
        JournalWriter journal = JournalWriter.open(decisions, replay.world().settings().seed())) {
      return replay.run(journal, progress);
    }
  }

  private void print(ReplayFigures figures, Terminal terminal) {
    PrintWriter out = command.commandLine().getOut();
    out.print(
        arguments.json()
            ? ReportWriter.json(figures)
            : TerminalTable.render(figures, terminal.style(), terminal.width()));
    out.flush();
    PrintWriter last = arguments.json() ? command.commandLine().getErr() : out;
    last.println("Report: " + arguments.out().resolve(ReportWriter.HTML));
    last.flush();
  }

  private void tell(List<String> notes) {
    PrintWriter err = command.commandLine().getErr();
    notes.forEach(note -> err.println(command.qualifiedName() + ": note: " + note));
    err.flush();
  }
}
