package dev.harmony.app;

import dev.harmony.evaluation.Contestant;
import dev.harmony.evaluation.Evaluation;
import dev.harmony.evaluation.QuantileDump;
import dev.harmony.evaluation.protocol.EvaluationProtocol;
import dev.harmony.evaluation.score.SeriesScores;
import dev.harmony.report.EvaluationReport;
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

/** The sub-command {@code harmony evaluate}: how good forecasts are, beside simple ones. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    versionProvider = ApplicationVersion.class,
    sortOptions = false,
    abbreviateSynopsis = true,
    description = {
      "Forecasts recorded data from many moments of its last part, each time from what came before, and"
          + " scores the forecasts beside those of simple forecasters."
    },
    footer = {
      "",
      "Writes evaluation.html and evaluation.json to the folder of --out and prints tables.",
      "",
      "Examples:",
      "  harmony evaluate --data history.csv.gz",
      "  harmony evaluate --data ../shared --protocol bench --families nab,crane",
      "",
      "Exit codes: 0 done, 1 the work failed, 2 the input is wrong."
    })
public final class EvaluateCommand implements Callable<Integer> {
  @Mixin private EvaluateArguments arguments = new EvaluateArguments();
  @Spec private CommandSpec command;

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (ContestantChoice choice = ContestantChoice.of(arguments.model(System.getenv()))) {
      List<Contestant> contestants = choice.named(arguments.contestants());
      int parallelism = arguments.parallelism();
      EvaluationProtocol protocol = arguments.protocol();
      protocol.notes().forEach(this::tell);
      report(protocol, new Evaluation(protocol.cases(), contestants, parallelism));
    }
    return ExitCode.OK;
  }

  private void report(EvaluationProtocol protocol, Evaluation evaluation)
      throws IOException, InterruptedException {
    try (AtomicDirectory folder = AtomicDirectory.open(arguments.out())) {
      EvaluationReport report =
          EvaluationReport.of(ApplicationVersion.current(), protocol, scores(evaluation));
      report.write(folder.path());
      folder.publish();
      print(report);
    }
  }

  private List<SeriesScores> scores(Evaluation evaluation)
      throws IOException, InterruptedException {
    PrintWriter error = command.commandLine().getErr();
    try (ProgressDisplay progress =
        ProgressDisplay.of("evaluate", Terminal.of(System.getenv()), error)) {
      return arguments.dump().isEmpty()
          ? evaluation.run(progress::advanced)
          : dumped(evaluation, progress, arguments.dump().get());
    }
  }

  private static List<SeriesScores> dumped(
      Evaluation evaluation, ProgressDisplay progress, Path dump)
      throws IOException, InterruptedException {
    try (AtomicFile file = AtomicFile.open("--dump", dump)) {
      List<SeriesScores> scores;
      try (PrintWriter writer = new PrintWriter(file.writer())) {
        writer.print(QuantileDump.header());
        scores = evaluation.run(progress::advanced, writer::print);
        if (writer.checkError()) {
          throw new IOException("'" + dump + "' cannot be written");
        }
      }
      file.publish();
      return scores;
    }
  }

  private void print(EvaluationReport report) {
    PrintWriter out = command.commandLine().getOut();
    out.print(arguments.json() ? report.json() : report.text());
    out.flush();
    PrintWriter last = arguments.json() ? command.commandLine().getErr() : out;
    last.println("Report: " + arguments.out().resolve(EvaluationReport.HTML));
    last.flush();
  }

  private void tell(String line) {
    PrintWriter err = command.commandLine().getErr();
    err.println(command.qualifiedName() + ": " + line);
    err.flush();
  }
}
