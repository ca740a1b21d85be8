package dev.harmony.app;

import dev.harmony.report.BenchmarkTables;
import dev.harmony.report.FamilyTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The sub-command {@code harmony benchmark}: the tables of figures on recorded traces, remade. */
@Command(
    name = "benchmark",
    mixinStandardHelpOptions = true,
    versionProvider = ApplicationVersion.class,
    sortOptions = false,
    abbreviateSynopsis = true,
    description = {
      "Replays every Replay manifest of a folder at several tolerances and seeds, and writes the tables"
          + " of what was promised, what was kept and what it cost beside the rivals."
    },
    footer = {"", "Exit codes: 0 done, 1 the work failed, 2 the input is wrong."})
public final class BenchmarkCommand implements Callable<Integer> {
  @Option(
      names = "--families",
      description = "one trace of each family instead, in one table, with one seed")
  private boolean families;

  @Option(
      names = "--replays",
      paramLabel = "DIR",
      description =
          "the folder of the manifests (default: docs/benchmarks, or docs/benchmarks/families with"
              + " --families)")
  private @Nullable Path replays;

  @Option(
      names = "--only",
      paramLabel = "LIST",
      split = ",",
      hideParamSyntax = true,
      description = "the manifests to replay, by file name without .yaml (default: all)")
  private List<String> only = List.of();

  @Option(
      names = "--seeds",
      paramLabel = "N",
      description = "how many seeds (default: ${DEFAULT-VALUE})")
  private int seeds = 3;

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description =
          "the trained model that forecasts beside the pool: its name, its folder, or none (default:"
              + " what the policies name, or base where it is there)")
  private Optional<String> model = Optional.empty();

  @Option(
      names = "--speed",
      description =
          "also time the production loop alone, on one thread: 30 generated days of a fluid, ten"
              + " million requests")
  private boolean speed;

  @Option(
      names = "--scale",
      paramLabel = "N",
      description =
          "instead, time the production loop over a day of N generated services, decided together"
              + " on one thread")
  private @Nullable Integer scale;

  @Option(
      names = "--results",
      paramLabel = "DIR",
      description =
          "the folder that keeps what was found for each trace and seed; what is there already is"
              + " not done again (default: ${DEFAULT-VALUE})")
  private Path kept = Path.of("benchmark-results");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "the document whose part between the marks benchmark:begin and benchmark:end is replaced"
              + " (default: print)")
  private @Nullable Path out;

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (seeds < 1) {
      throw new WrongInputException("--seeds must be at least 1, but is " + seeds);
    }
    if (scale != null) {
      return scale(scale);
    }
    Optional<MarkedDocument> document =
        out == null ? Optional.empty() : Optional.of(MarkedDocument.read(out));
    StoredModels models = StoredModels.of(System.getenv(), model);
    Optional<String> found =
        families
            ? results(BenchmarkRun.of(BenchmarkKind.FAMILY, manifests(), models, 1))
                .map(results -> new FamilyTable(results).markdown())
            : results(BenchmarkRun.of(BenchmarkKind.TOLERANCE, manifests(), models, seeds))
                .map(results -> new BenchmarkTables(results).markdown());
    if (found.isEmpty()) {
      return ExitCode.SOFTWARE;
    }
    String tables =
        found.get()
            + (speed ? LoopSpeed.measure().markdown() + RequestSpeed.measure().markdown() : "");
    if (document.isPresent()) {
      document.get().replace(tables);
    } else {
      print(tables);
    }
    return ExitCode.OK;
  }

  private int scale(int policies) {
    if (policies < 1) {
      throw new WrongInputException("--scale must be at least 1, but is " + policies);
    }
    try (ProgressDisplay progress =
        ProgressDisplay.of("scale", Terminal.of(System.getenv()), command.commandLine().getErr())) {
      print(LoopScale.measure(policies, progress).markdown());
    }
    return ExitCode.OK;
  }

  private void print(String tables) {
    command.commandLine().getOut().print(tables);
    command.commandLine().getOut().flush();
  }

  private <R> Optional<List<R>> results(BenchmarkRun<R> run)
      throws IOException, InterruptedException {
    Terminal terminal = Terminal.of(System.getenv());
    try (ResultStore store = ResultStore.open(kept)) {
      List<String> failures;
      try (ProgressDisplay progress =
          ProgressDisplay.of("benchmark", terminal, command.commandLine().getErr())) {
        failures =
            new SuiteRunner(store, Runtime.getRuntime().availableProcessors(), this::tell)
                .run(run.jobs(), progress);
      }
      failures.forEach(this::tell);
      return failures.isEmpty() ? Optional.of(run.results(store)) : Optional.empty();
    }
  }

  private List<Path> manifests() throws IOException {
    Path usual = Path.of("docs", "benchmarks");
    Path folder = Objects.requireNonNullElse(replays, families ? usual.resolve("families") : usual);
    if (!Files.isDirectory(folder)) {
      throw new WrongInputException("--replays: '" + folder + "' is no folder");
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> manifests =
          files
              .filter(file -> file.getFileName().toString().endsWith(".yaml"))
              .filter(file -> only.isEmpty() || only.contains(name(file)))
              .sorted()
              .toList();
      if (manifests.isEmpty() || (!only.isEmpty() && manifests.size() < only.size())) {
        throw new WrongInputException(
            "--replays: '%s' does not hold %s"
                .formatted(folder, only.isEmpty() ? "any manifest" : "all of " + only));
      }
      return manifests;
    }
  }

  private static String name(Path manifest) {
    return manifest.getFileName().toString().replaceFirst("\\.yaml$", "");
  }

  private void tell(String line) {
    PrintWriter err = command.commandLine().getErr();
    err.println(command.qualifiedName() + ": " + line);
    err.flush();
  }
}
