package dev.harmony.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code harmony replay} was asked for, as it was written; empty where it was not. */
final class ReplayArguments {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "REPLAY.yaml",
      description = "a Replay manifest, which names policy, trace, world and rivals")
  private Optional<Path> manifest = Optional.empty();

  @Option(
      names = "--policy",
      paramLabel = "P.yaml",
      description = "the ScalingPolicy manifest to replay")
  private Optional<Path> policy = Optional.empty();

  @Option(
      names = "--trace",
      paramLabel = "FILE",
      description =
          "the recorded demand, plain or gzip; its format is recognized: a request log of the Azure"
              + " LLM inference traces, BurstGPT or Mooncake, ServeGen's client rates, the JSON of a"
              + " Prometheus range query, a CSV of times and numbers, or bare counts")
  private Optional<Path> trace = Optional.empty();

  @Option(
      names = "--columns",
      paramLabel = "MAP",
      description =
          "what the columns of a CSV mean, for example"
              + " 'time=ts,requests=chat+search:count,replicas=pods'; 'replicas' are those that were"
              + " really run")
  private Optional<String> columns = Optional.empty();

  @Option(
      names = "--service",
      paramLabel = "NAME",
      description = "which service of a trace of several to replay; '*' for their sum")
  private Optional<String> service = Optional.empty();

  @Option(
      names = "--step-seconds",
      paramLabel = "N",
      description = "the time from row to row of a trace whose rows name no times")
  private @Nullable Integer stepSeconds;

  @Option(
      names = "--example",
      paramLabel = "NAME",
      description = "the built-in example to replay: chat (default)")
  private Optional<String> example = Optional.empty();

  @Option(
      names = "--baselines",
      paramLabel = "LIST",
      description =
          "the rivals beside harmony, comma-separated, or all or none: the families hpa, kpa, keda,"
              + " predictive-hpa, autopilot and point-forecast, each also as FAMILY-tuned and"
              + " FAMILY-hindsight; last-value, static, recorded, oracle (default: the families as they"
              + " are, hpa-tuned, hpa-hindsight and the other four)")
  private Optional<String> baselines = Optional.empty();

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description =
          "the trained model that forecasts beside the pool: its name, its folder, or none (default:"
              + " what the policy names, or base where it is there)")
  private Optional<String> model = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "the seed of all random numbers (default: 1, or what REPLAY.yaml says)")
  private @Nullable Long seed;

  @Option(
      names = "--frontier",
      description =
          "also run harmony at other tolerances and each rival at all of its settings, and tell"
              + " what violations cost")
  private boolean frontier;

  @Option(
      names = "--suite",
      paramLabel = "FILE",
      description =
          "a ReplaySuite manifest, or a folder of Replay manifests: replays all of them; those whose"
              + " report is in the folder of --out already are not replayed again")
  private Optional<Path> suite = Optional.empty();

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      description = "how many replays of a suite run at a time (default: one for each processor)")
  private @Nullable Integer parallelism;

  @Option(
      names = "--json",
      description = "print report.json, or suite.json for a suite, instead of the table")
  private boolean json;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "the folder to write to (default: ${DEFAULT-VALUE})")
  private Path out = Path.of("replay-report");

  /** The Replay manifest. */
  Optional<Path> manifest() {
    return manifest;
  }

  /** The ScalingPolicy manifest. */
  Optional<Path> policy() {
    return policy;
  }

  /** The file of the recorded demand. */
  Optional<Path> trace() {
    return trace;
  }

  /** What the columns of the recorded demand mean. */
  Optional<String> columns() {
    return columns;
  }

  /** Which service of the recorded demand counts. */
  Optional<String> service() {
    return service;
  }

  /**
   * The time from row to row where the rows name no times.
   *
   * @throws WrongInputException if it is not positive
   */
  Optional<Duration> step() {
    if (stepSeconds != null && stepSeconds <= 0) {
      throw new WrongInputException("--step-seconds must be above zero, but is " + stepSeconds);
    }
    return Optional.ofNullable(stepSeconds).map(Duration::ofSeconds);
  }

  /** The name of the built-in example. */
  Optional<String> example() {
    return example;
  }

  /** The names of the rivals. */
  Optional<String> baselines() {
    return baselines;
  }

  /** The name of the trained model, or none. */
  Optional<String> model() {
    return model;
  }

  /** The seed of all random numbers. */
  OptionalLong seed() {
    return seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
  }

  /** Whether to tell what violations cost. */
  boolean frontier() {
    return frontier;
  }

  /** The list of replays. */
  Optional<Path> suite() {
    return suite;
  }

  /** How many replays of a suite run at a time. */
  OptionalInt parallelism() {
    return parallelism == null ? OptionalInt.empty() : OptionalInt.of(parallelism);
  }

  /** Whether to print JSON instead of the table. */
  boolean json() {
    return json;
  }

  /** The folder to write to. */
  Path out() {
    return out;
  }
}
