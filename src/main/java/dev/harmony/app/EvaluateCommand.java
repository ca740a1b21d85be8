package dev.harmony.app;

import dev.harmony.evaluation.Evaluation;
import dev.harmony.evaluation.protocol.EvaluationProtocol;
import dev.harmony.evaluation.score.SeriesScores;
import dev.harmony.report.EvaluationReport;
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
    description = "Scores forecasts of recorded data beside those of simple forecasters.",
    footer = {"", "Exit codes: 0 done, 1 the work failed, 2 the input is wrong."})
public final class EvaluateCommand implements Callable<Integer> {
  @Mixin private EvaluateArguments arguments = new EvaluateArguments();
  @Spec private CommandSpec command;

  @Override
  public Integer call() throws InterruptedException {
    EvaluationProtocol protocol = arguments.protocol();
    Evaluation evaluation =
        new Evaluation(
            protocol.cases(),
            ContestantChoice.of(arguments.contestants()),
            arguments.parallelism());
    List<SeriesScores> scores;
    try (ProgressDisplay progress =
        ProgressDisplay.of(
            "evaluate", Terminal.of(System.getenv()), command.commandLine().getErr())) {
      scores = evaluation.run(progress::advanced);
    }
    EvaluationReport report =
        new EvaluationReport(
            ApplicationVersion.current(), protocol.name(), scores, protocol.tables(scores));
    command.commandLine().getOut().print(report.text());
    command.commandLine().getOut().flush();
    return ExitCode.OK;
  }
}
