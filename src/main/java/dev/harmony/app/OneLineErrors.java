package dev.harmony.app;

import dev.harmony.flow.model.ModelException;
import dev.harmony.kubernetes.ManifestException;
import dev.harmony.prometheus.PrometheusException;
import dev.harmony.prometheus.QueryException;
import dev.harmony.series.NearestName;
import dev.harmony.trace.TraceException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Ends a command that cannot go on with exactly one line on standard error: exit code 2 when the
 * input is wrong, 1 when the work failed.
 *
 * <p>The stack trace of failed work is printed too when the environment variable {@code
 * HARMONY_STACKTRACE} is set.
 */
final class OneLineErrors implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private static final Set<Class<?>> WRONG_INPUT =
      Set.of(
          WrongInputException.class,
          TraceException.class,
          ManifestException.class,
          ModelException.class,
          QueryException.class);

  @Override
  public int handleParseException(ParameterException fault, String[] arguments) {
    CommandLine command = fault.getCommandLine();
    print(
        command,
        fault instanceof UnmatchedArgumentException unmatched
            ? unknown(command, unmatched)
            : fault.getMessage());
    return ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult result) {
    if (WRONG_INPUT.contains(failure.getClass())) {
      print(command, inWords(failure));
      return ExitCode.USAGE;
    }
    print(command, inWords(failure));
    if (System.getenv("HARMONY_STACKTRACE") != null) {
      failure.printStackTrace(command.getErr());
    }
    return ExitCode.SOFTWARE;
  }

  /** What {@code failure} says, on one line. */
  static String inWords(Throwable failure) {
    if (failure instanceof CompletionException && failure.getCause() != null) {
      return inWords(failure.getCause());
    }
    boolean inPlainWords =
        WRONG_INPUT.contains(failure.getClass()) || failure instanceof PrometheusException;
    String words = inPlainWords ? String.valueOf(failure.getMessage()) : "failed: " + failure;
    return oneLine(words);
  }

  private static String oneLine(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining(" "));
  }

  private static String unknown(CommandLine command, UnmatchedArgumentException fault) {
    String argument = fault.getUnmatched().get(0);
    if (fault.isUnknownOption()) {
      String option = argument.replaceFirst("=.*", "");
      return "unknown option '" + option + "'" + NearestName.hint(option, options(command));
    }
    if (command.getSubcommands().isEmpty()) {
      return "unexpected argument '" + argument + "'";
    }
    Collection<String> commands = command.getSubcommands().keySet();
    return "unknown command '" + argument + "'" + NearestName.hint(argument, commands);
  }

  private static List<String> options(CommandLine command) {
    return command.getCommandSpec().options().stream().map(OptionSpec::longestName).toList();
  }

  private static void print(CommandLine command, @Nullable String message) {
    String line = oneLine(String.valueOf(message));
    command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + line);
  }
}
