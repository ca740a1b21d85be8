package dev.harmony.app;

import io.quarkus.picocli.runtime.annotations.TopCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code harmony}: it names its sub-commands and shows how it is used. */
@TopCommand
@Command(
    name = "harmony",
    mixinStandardHelpOptions = true,
    versionProvider = ApplicationVersion.class,
    description = "Scales GPU services on forecasts, at a stated price of a violation.",
    subcommands = {
      ReplayCommand.class,
      RecordCommand.class,
      CheckCommand.class,
      GenerateCommand.class,
      BenchmarkCommand.class,
      EvaluateCommand.class,
      TrainCommand.class
    },
    footer = {
      "",
      "Exit codes: 0 done, 1 the work failed, 2 the input is wrong.",
      "'harmony COMMAND --help' tells more about a command."
    })
public final class HarmonyCommand implements Runnable {
  @Spec private CommandSpec command;

  @Override
  public void run() {
    command.commandLine().usage(command.commandLine().getOut());
  }
}
