package dev.harmony.app;

import dev.harmony.simulation.Replay;
import dev.harmony.simulation.ReplayOutcome;
import dev.harmony.simulation.ReplayWorld;
import dev.harmony.trace.SampledTrace;
import dev.harmony.trace.StepSampling;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
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
  private static final Duration STEP = Duration.ofMinutes(1);

  @Mixin private ReplayArguments arguments = new ReplayArguments();
  @Spec private CommandSpec command;

  @Override
  public Integer call() throws IOException {
    ReplayTask task = ReplayTasks.of(arguments);
    tell(task.notes());
    try (AtomicDirectory folder = AtomicDirectory.open(arguments.out())) {
      ReplayWorld world = world(task);
      ReplayOutcome outcome = run(task, world);
      ReplayReports reports = new ReplayReports(outcome);
      reports.write(folder);
      folder.publish();
      print(reports);
    }
    return ExitCode.OK;
  }

  private ReplayWorld world(ReplayTask task) {
    SampledTrace trace = new StepSampling(STEP).sample(task.trace());
    DemandChoice choice = DemandChoice.of(trace, task.policy().demand().indicator().name());
    choice.note().map(List::of).ifPresent(this::tell);
    if (choice.demand().length() < 2) {
      throw new WrongInputException(
          trace.description().name() + ": is shorter than two minutes, expected a longer trace");
    }
    tell(PolicyFit.notes(task.policy(), choice.demand(), task.contenders()));
    return new ReplayWorld(choice.demand(), task.policy(), task.settings());
  }

  private ReplayOutcome run(ReplayTask task, ReplayWorld world) {
    try (ProgressDisplay progress =
        ProgressDisplay.of(Terminal.of(System.getenv()), command.commandLine().getErr())) {
      return Replay.of(task.trace().description(), world, task.contenders())
          .run(cycle -> {}, progress);
    }
  }

  private void print(ReplayReports reports) {
    PrintWriter out = command.commandLine().getOut();
    out.print(arguments.json() ? reports.json() : reports.table());
    out.flush();
    PrintWriter last = arguments.json() ? command.commandLine().getErr() : out;
    last.println("Report: " + arguments.out().resolve(ReplayReports.HTML));
    last.flush();
  }

  private void tell(List<String> notes) {
    PrintWriter err = command.commandLine().getErr();
    notes.forEach(note -> err.println(command.qualifiedName() + ": note: " + note));
    err.flush();
  }
}
