package dev.harmony.app;

import dev.harmony.kubernetes.Manifests;
import dev.harmony.kubernetes.ParsedPolicy;
import dev.harmony.prometheus.History;
import dev.harmony.prometheus.PrometheusClient;
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

/** The sub-command {@code harmony train}: a forecasting model from histories. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    versionProvider = ApplicationVersion.class,
    sortOptions = false,
    abbreviateSynopsis = true,
    description = {
      "Trains a forecasting model, or fine-tunes one on histories of one's own: from folders of"
          + " tables, from Prometheus, or from generators.",
      "It learns from the beginning of each history, and keeps what forecasts its end best."
    },
    footer = {
      "",
      "Examples:",
      "  harmony train --data history --base base --out forecasting-models/mine --minutes 5",
      "  harmony train --prometheus http://localhost:9090 --policy chat.yaml --base base \\",
      "    --out forecasting-models/chat",
      "",
      "Exit codes: 0 done, 1 the work failed, 2 the input is wrong."
    })
public final class TrainCommand implements Callable<Integer> {
  private static final Moment USUAL = new Moment.Before(Duration.ofDays(28));

  @Mixin private TrainArguments arguments = new TrainArguments();
  @Mixin private PrometheusArguments prometheus = new PrometheusArguments();

  @Option(
      names = "--policy",
      paramLabel = "P.yaml",
      description = "the ScalingPolicy manifest whose indicators Prometheus is asked for")
  private Optional<Path> policy = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "T",
      converter = Moment.Converter.class,
      description = "where the history from Prometheus begins (default: now-28d)")
  private Optional<Moment> from = Optional.empty();

  @Spec private CommandSpec command;

  @Override
  public Integer call() throws IOException {
    TrainingRecipe written = arguments.recipe();
    TrainingRecipe recipe = arguments.withOptions(written);
    TrainingRun run = new TrainingRun(arguments, recipe, InstantSource.system());
    Optional<PrometheusClient> client = client();
    List<LoadedFamily> families = new ArrayList<>();
    for (RecordedHistories histories : arguments.histories(written)) {
      families.add(histories.load());
    }
    families.addAll(generated(recipe));
    client.ifPresent(server -> families.add(remembered(server, recipe)));
    if (families.isEmpty()) {
      throw new WrongInputException(
          "nothing to learn from: name --data DIR, --prometheus URL or --generate NAME");
    }
    List<String> summary;
    try (TrainingDisplay progress =
        TrainingDisplay.of(Terminal.of(System.getenv()), command.commandLine().getErr())) {
      summary = run.train(families, progress);
    }
    summary.forEach(command.commandLine().getOut()::println);
    command.commandLine().getOut().flush();
    return ExitCode.OK;
  }

  private Optional<PrometheusClient> client() {
    Optional<PrometheusClient> client = prometheus.client();
    if (client.isEmpty() && (policy.isPresent() || from.isPresent())) {
      throw new WrongInputException(
          (policy.isPresent() ? "--policy" : "--from")
              + " is for the history in --prometheus URL, which is not given");
    }
    if (client.isPresent() && policy.isEmpty()) {
      throw new WrongInputException("--prometheus needs the indicators of a --policy P.yaml");
    }
    return client;
  }

  private static List<LoadedFamily> generated(TrainingRecipe recipe) {
    return recipe.generated().stream()
        .map(family -> GeneratedFamilies.load(family, recipe.split(), recipe.plan().seed()))
        .toList();
  }

  private LoadedFamily remembered(PrometheusClient client, TrainingRecipe recipe) {
    ParsedPolicy parsed = Manifests.readPolicy(policy.orElseThrow());
    Duration step = parsed.policy().forecast().resolution();
    Instant now = InstantSource.system().instant();
    Instant start = from.orElse(USUAL).at(now);
    long first = Math.floorDiv(start.toEpochMilli(), step.toMillis());
    long last = Math.floorDiv(now.toEpochMilli(), step.toMillis());
    if (last - first < 2 || last - first > Integer.MAX_VALUE) {
      throw new WrongInputException("--from must lie before now, but is " + start);
    }
    TimeGrid grid =
        new TimeGrid(Instant.ofEpochMilli(first * step.toMillis()), step, (int) (last - first));
    History history = new History(client, RecordedQueries.indicators(parsed), this::tell);
    return new PrometheusHistory(parsed, history, grid).load(recipe.split());
  }

  private void tell(String note) {
    PrintWriter err = command.commandLine().getErr();
    err.println(command.qualifiedName() + ": note: " + note);
    err.flush();
  }
}
