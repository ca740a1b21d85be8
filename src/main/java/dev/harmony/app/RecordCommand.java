package dev.harmony.app;

import dev.harmony.kubernetes.Manifests;
import dev.harmony.kubernetes.ParsedPolicy;
import dev.harmony.prometheus.History;
import dev.harmony.prometheus.IndicatorQuery;
import dev.harmony.series.TimeGrid;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The sub-command {@code harmony record}: what Prometheus remembers of a service, as a trace. */
@Command(
    name = "record",
    mixinStandardHelpOptions = true,
    versionProvider = ApplicationVersion.class,
    sortOptions = false,
    abbreviateSynopsis = true,
    description = {
      "Fetches the indicators of a policy from Prometheus, and the replicas that were run, as a CSV that"
          + " 'harmony replay --policy P.yaml --trace FILE' reads.",
      "A time is written as 2026-11-01T08:00:00Z, now, or now-14d (s, m, h, d, w)."
    },
    footer = {
      "",
      "Example:",
      "  harmony record --prometheus http://localhost:9090 --policy chat.yaml --from now-14d \\",
      "    --out chat.csv.gz",
      "",
      "Exit codes: 0 done, 1 the work failed, 2 the input is wrong."
    })
public final class RecordCommand implements Callable<Integer> {
  @Mixin private PrometheusArguments prometheus = new PrometheusArguments();

  @Option(
      names = "--policy",
      paramLabel = "P.yaml",
      required = true,
      description = "the ScalingPolicy manifest whose indicators are fetched")
  private Path policy = Path.of("");

  @Option(
      names = "--from",
      paramLabel = "T",
      required = true,
      converter = Moment.Converter.class,
      description = "where the trace begins")
  private Moment from = new Moment.Before(Duration.ZERO);

  @Option(
      names = "--to",
      paramLabel = "T",
      converter = Moment.Converter.class,
      description = "where the trace ends (default: now)")
  private Moment to = new Moment.Before(Duration.ZERO);

  @Option(
      names = "--replicas-query",
      paramLabel = "PROMQL",
      description =
          "counts the replicas that were run (default: the ready replicas that kube-state-metrics"
              + " counts for the target of the policy)")
  private Optional<String> replicasQuery = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "the file to write, compressed if it ends in .gz")
  private Path out = Path.of("");

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws IOException {
    ParsedPolicy parsed = Manifests.readPolicy(policy);
    TimeGrid grid = grid(parsed.policy().forecast().resolution(), InstantSource.system().instant());
    History history = new History(prometheus.requiredClient(), queries(parsed), this::tell);
    Recording recording = new Recording(history, grid);
    try (ProgressDisplay progress =
        ProgressDisplay.of(
            "record", Terminal.of(System.getenv()), command.commandLine().getErr())) {
      recording.write(out, progress);
    }
    recording.summary(out).forEach(command.commandLine().getOut()::println);
    command.commandLine().getOut().flush();
    return ExitCode.OK;
  }

  /** Whole steps of the clock, so that two recordings of one time agree. */
  private TimeGrid grid(Duration step, Instant now) {
    long millis = step.toMillis();
    long first = Math.floorDiv(from.at(now).toEpochMilli(), millis);
    long last = Math.floorDiv(Math.min(to.at(now).toEpochMilli(), now.toEpochMilli()), millis);
    if (last - first < 2 || last - first > Integer.MAX_VALUE) {
      throw new WrongInputException(
          "--from and --to must span at least two steps of %d s up to now, but are %s and %s"
              .formatted(step.toSeconds(), from.at(now), to.at(now)));
    }
    return new TimeGrid(Instant.ofEpochMilli(first * millis), step, (int) (last - first));
  }

  private List<IndicatorQuery> queries(ParsedPolicy parsed) {
    List<IndicatorQuery> queries = new ArrayList<>(RecordedQueries.indicators(parsed));
    Optional<IndicatorQuery> replicas =
        replicasQuery.map(RecordedQueries::replicas).or(() -> RecordedQueries.replicas(parsed));
    replicas.ifPresentOrElse(
        queries::add,
        () ->
            tell(
                "the replicas of a %s are not recorded; --replicas-query says how to count them"
                    .formatted(parsed.target().kind())));
    return queries;
  }

  private void tell(String note) {
    PrintWriter err = command.commandLine().getErr();
    err.println(command.qualifiedName() + ": note: " + note);
    err.flush();
  }
}
