package dev.harmony.app;

import dev.harmony.trace.generator.DemandProfile;
import dev.harmony.trace.generator.GeneratedDemand;
import dev.harmony.trace.generator.TraceText;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The sub-command {@code harmony generate}: a synthetic trace of a documented profile. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    versionProvider = ApplicationVersion.class,
    sortOptions = false,
    abbreviateSynopsis = true,
    description = {
      "Writes a synthetic trace that 'harmony replay --trace' reads: requests per second in each"
          + " minute, or with --requests a log of single requests and their tokens.",
      "The same arguments give the same trace. 'harmony generate --list' tells the profiles."
    },
    footer = {
      "",
      "Examples:",
      "  harmony generate --profile regime-change --seed 7 --out changes.csv.gz",
      "  harmony generate --profile code-assistant --days 1 --mean 20 --requests --out code.csv",
      "",
      "Exit codes: 0 done, 1 the work failed, 2 the input is wrong."
    })
public final class GenerateCommand implements Callable<Integer> {
  @Mixin private GenerateArguments arguments = new GenerateArguments();

  @Option(names = "--list", description = "list the profiles and what they are like, then stop")
  private boolean list;

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws IOException {
    if (list) {
      Arrays.stream(DemandProfile.values())
          .map(each -> "%-15s %s".formatted(each.word(), each.summary()))
          .forEach(command.commandLine().getOut()::println);
      command.commandLine().getOut().flush();
      return ExitCode.OK;
    }
    GeneratedDemand demand = arguments.demand();
    try (AtomicFile file = AtomicFile.open("--out", arguments.out())) {
      write(demand, file);
      file.publish();
    }
    return ExitCode.OK;
  }

  private void write(GeneratedDemand demand, AtomicFile file) throws IOException {
    TraceText text =
        arguments.requests() ? TraceText.ofRequests(demand) : TraceText.ofRates(demand);
    try (ProgressDisplay progress =
            ProgressDisplay.of(
                "generate", Terminal.of(System.getenv()), command.commandLine().getErr());
        Writer writer = file.writer()) {
      writer.write(text.header() + "\n");
      for (int minute = 0; minute < demand.minutes(); minute++) {
        Iterator<String> rows = text.rows(minute).iterator();
        while (rows.hasNext()) {
          writer.write(rows.next() + "\n");
        }
        progress.advanced((minute + 1.0) / demand.minutes());
      }
    }
  }
}
