package dev.harmony.app;

import dev.harmony.kubernetes.Manifests;
import dev.harmony.kubernetes.ParsedSuite;
import dev.harmony.report.SuiteReport;
import dev.harmony.report.SuiteRow;
import dev.harmony.simulation.ContenderName;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import picocli.CommandLine.ExitCode;

/**
 * All replays of a suite, those that are not done yet.
 *
 * @param replays in the order of the suite, each with each seed
 * @param parallelism how many at a time; positive
 * @param told takes lines for whoever waits
 */
record SuiteRun(List<SuiteReplay> replays, int parallelism, Consumer<String> told) {

  /** Copies the replays. */
  SuiteRun {
    replays = List.copyOf(replays);
  }

  /**
   * The suite that {@code arguments} name.
   *
   * @throws dev.harmony.kubernetes.ManifestException if a manifest of it is wrong
   */
  static SuiteRun of(ReplayArguments arguments, Path place, Consumer<String> told) {
    ParsedSuite suite = Manifests.readSuite(place);
    Optional<Set<ContenderName>> baselines = arguments.baselines().map(Baselines::parse);
    String program = new InputDigest().withProgram().hexadecimal();
    StoredModels models = StoredModels.of(System.getenv(), arguments.model());
    List<SuiteReplay> replays = new ArrayList<>();
    for (Path file : suite.replays()) {
      ReplayInput input = ReplayInput.of(file, program, models);
      Set<ContenderName> contenders =
          baselines.orElseGet(() -> ManifestWorld.contenders(input.replay().baselines()));
      for (long seed : seeds(arguments, suite, input)) {
        replays.add(new SuiteReplay(input, seed, contenders));
      }
    }
    int processors = Runtime.getRuntime().availableProcessors();
    int parallelism = arguments.parallelism().orElse(suite.parallelism().orElse(processors));
    return new SuiteRun(replays, parallelism, told);
  }

  /** What the command line says, else the suite, else the manifest. */
  private static List<Long> seeds(ReplayArguments arguments, ParsedSuite suite, ReplayInput input) {
    if (arguments.seed().isPresent()) {
      return List.of(arguments.seed().getAsLong());
    }
    return suite.seeds().isEmpty()
        ? ReplayRequests.seeds(input.replay(), OptionalLong.empty())
        : suite.seeds();
  }

  /**
   * Does what is not done and writes what all of them show.
   *
   * @param out the folder of the reports
   * @param error where progress is shown
   * @throws InterruptedException if this thread is interrupted
   */
  SuiteReport run(Path out, PrintWriter error) throws IOException, InterruptedException {
    Terminal terminal = Terminal.of(System.getenv());
    try (ResultStore store = ResultStore.open(out)) {
      List<String> failures = failures(store, terminal, error);
      List<SuiteRow> rows = new ArrayList<>();
      for (SuiteReplay replay : replays) {
        if (store.holds(replay.folder())) {
          rows.add(replay.row(store));
        }
      }
      SuiteReport report = new SuiteReport(ApplicationVersion.current(), rows, failures);
      try (AtomicDirectory folder = AtomicDirectory.open(out)) {
        report.write(folder.path());
        folder.publish();
      }
      return report;
    }
  }

  private List<String> failures(ResultStore store, Terminal terminal, PrintWriter error)
      throws InterruptedException {
    Set<String> notes = Collections.synchronizedSet(new HashSet<>());
    Consumer<List<String>> once =
        lines -> lines.stream().filter(notes::add).forEach(line -> told.accept("note: " + line));
    List<SuiteJob> jobs = replays.stream().map(replay -> replay.job(once)).toList();
    try (ProgressDisplay progress = ProgressDisplay.of("replay", terminal, error)) {
      return new SuiteRunner(store, parallelism, told).run(jobs, progress);
    }
  }

  /** How a command ends that shows {@code report}. */
  static int exitCode(SuiteReport report) {
    return report.failures().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
