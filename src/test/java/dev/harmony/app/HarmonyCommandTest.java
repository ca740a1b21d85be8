package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class HarmonyCommandTest {
  @Test
  void tellsItsVersion() {
    CommandLineRun outcome = run("--version");
    assertEquals(0, outcome.exitCode());
    assertTrue(outcome.out().matches("harmony \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R"), outcome.out());
  }

  @Test
  void showsItsUseWithoutArguments() {
    CommandLineRun outcome = run();
    assertEquals(0, outcome.exitCode());
    assertTrue(outcome.out().contains("replay"), outcome.out());
    assertEquals("", outcome.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--versoin | harmony: unknown option '--versoin', did you mean '--version'?",
        "repaly | harmony: unknown command 'repaly', did you mean 'replay'?",
        "juggle | harmony: unknown command 'juggle', expected one of replay, record, check, generate, benchmark, evaluate, train, fail",
        "replay --trce=a.csv | harmony replay: unknown option '--trce', did you mean '--trace'?",
        "replay --bselines=hpa | harmony replay: unknown option '--bselines', did you mean '--baselines'?",
        "replay a.yaml b.yaml | harmony replay: unexpected argument 'b.yaml'",
        "replay --seed x | harmony replay: Invalid value for option '--seed': 'x' is not a whole number",
        "replay --trace | harmony replay: Missing required parameter for option '--trace' (FILE)",
        "fail --with input | harmony fail: trace.csv:3: rate must not be negative, but is -1",
      })
  void tellsWrongInputInOneLine(String arguments, String line) {
    CommandLineRun outcome = run(arguments.split(" "));
    assertEquals(line + System.lineSeparator(), outcome.err());
    assertEquals("", outcome.out());
    assertEquals(2, outcome.exitCode());
  }

  @Test
  void tellsFailedWorkInOneLine() {
    CommandLineRun outcome = run("fail", "--with", "bug");
    assertEquals(
        "harmony fail: failed: java.lang.IllegalStateException: first second"
            + System.lineSeparator(),
        outcome.err());
    assertEquals(1, outcome.exitCode());
  }

  private static CommandLineRun run(String... arguments) {
    CommandLine commandLine = new CommandLine(new HarmonyCommand());
    commandLine.addSubcommand(new FailCommand());
    return CommandLineRun.of(commandLine, arguments);
  }

  /** A command whose work fails in the way that it is asked to. */
  @Command(name = "fail")
  private static final class FailCommand implements Callable<Integer> {
    @CommandLine.Option(names = "--with")
    private String cause = "";

    @Override
    public Integer call() {
      if (cause.equals("input")) {
        throw new WrongInputException("trace.csv:3: rate must not be negative, but is -1");
      }
      throw new IllegalStateException("first\nsecond");
    }
  }
}
