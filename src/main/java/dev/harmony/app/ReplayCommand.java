package dev.harmony.app;

import dev.harmony.report.ReplayFigures;
import dev.harmony.report.ReportWriter;
import dev.harmony.report.SuiteReport;
import dev.harmony.report.TerminalTable;
import dev.harmony.simulation.Replay;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
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
      "  harmony replay --suite suite.yaml --out suite-report",
      "",
      "Exit codes: 0 done, 1 the work failed, 2 the input is wrong."
    })
public final class ReplayCommand implements Callable<Integer> {
  @Mixin private ReplayArguments arguments = new ReplayArguments();
  @Spec private CommandSpec command;

  @Override
  public Integer call() throws IOException, InterruptedException {
    ArgumentRules.check(arguments);
    return arguments.suite().isPresent() ? suite(arguments.suite().get()) : single();
  }

  private int single() throws IOException {
    List<ReplayRequest> requests = ReplayRequests.of(arguments);
    ReplayTask task = ReplayTask.of(requests.get(0));
    task.notes().forEach(note -> tell("note: " + note));
    ReplayReport report = report(task, requests);
    Terminal terminal = Terminal.of(System.getenv());
    try (AtomicDirectory folder = AtomicDirectory.open(arguments.out())) {
      ReplayFigures figures = write(report, folder.path(), terminal);
      folder.publish();
      print(
          arguments.json()
              ? ReportWriter.json(figures)
              : TerminalTable.render(figures, terminal.style(), terminal.width()),
          report.page());
    }
    return ExitCode.OK;
  }

  private ReplayReport report(ReplayTask task, List<ReplayRequest> requests) {
    return new ReplayReport(
        arguments.frontier() ? task.replay().withFrontier() : task.replay(),
        requests.stream().skip(1).map(ReplayCommand::another).toList(),
        requests.get(0).deadline(),
        requests.get(0).formats());
  }

  private static Supplier<Replay> another(ReplayRequest request) {
    return () -> ReplayTask.of(request).replay();
  }

  private ReplayFigures write(ReplayReport report, Path folder, Terminal terminal)
      throws IOException {
    PrintWriter error = command.commandLine().getErr();
    try (ProgressDisplay progress = ProgressDisplay.of("replay", terminal, error)) {
      return report.write(folder, progress);
    }
  }

  private int suite(Path place) throws IOException, InterruptedException {
    SuiteReport report =
        SuiteRun.of(arguments, place, this::tell)
            .run(arguments.out(), command.commandLine().getErr());
    report.failures().forEach(this::tell);
    print(arguments.json() ? report.json() : report.text(), SuiteReport.HTML);
    return SuiteRun.exitCode(report);
  }

  private void print(String text, String page) {
    PrintWriter out = command.commandLine().getOut();
    out.print(text);
    out.flush();
    PrintWriter last = arguments.json() ? command.commandLine().getErr() : out;
    last.println("Report: " + arguments.out().resolve(page));
    last.flush();
  }

  private void tell(String line) {
    PrintWriter err = command.commandLine().getErr();
    err.println(command.qualifiedName() + ": " + line);
    err.flush();
  }
}
