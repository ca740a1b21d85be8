package dev.harmony.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/**
 * One run of the command line within this process.
 *
 * @param exitCode how it ended
 * @param out what it printed
 * @param err what it complained about
 */
record CommandLineRun(int exitCode, String out, String err) {

  /** Runs {@code harmony} with {@code arguments}. */
  static CommandLineRun of(String... arguments) {
    return of(new CommandLine(new HarmonyCommand()), arguments);
  }

  /** Runs {@code commandLine} with {@code arguments}. */
  static CommandLineRun of(CommandLine commandLine, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        CommandLines.withErrors(commandLine)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments);
    return new CommandLineRun(exitCode, out.toString(), err.toString());
  }
}
