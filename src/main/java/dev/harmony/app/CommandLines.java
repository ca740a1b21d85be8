package dev.harmony.app;

import io.quarkus.picocli.runtime.PicocliCommandLineFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import picocli.CommandLine;

/** The command line of this program, with its ways to end. */
@ApplicationScoped
public class CommandLines {
  /** The command line whose commands the container makes. */
  @Produces
  public CommandLine ofContainer(PicocliCommandLineFactory factory) {
    return withErrors(factory.create());
  }

  /**
   * {@code commandLine} with every failure told in one line; numbers are checked in plain words.
   */
  static CommandLine withErrors(CommandLine commandLine) {
    OneLineErrors errors = new OneLineErrors();
    return commandLine
        .registerConverter(Long.class, CommandLines::wholeNumber)
        .registerConverter(Long.TYPE, CommandLines::wholeNumber)
        .registerConverter(Integer.class, CommandLines::smallNumber)
        .registerConverter(Integer.TYPE, CommandLines::smallNumber)
        .setParameterExceptionHandler(errors)
        .setExecutionExceptionHandler(errors);
  }

  private static Integer smallNumber(String text) {
    try {
      return Math.toIntExact(wholeNumber(text));
    } catch (ArithmeticException tooLarge) {
      throw new CommandLine.TypeConversionException("'" + text + "' is too large");
    }
  }

  private static Long wholeNumber(String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException notANumber) {
      throw new CommandLine.TypeConversionException("'" + text + "' is not a whole number");
    }
  }
}
