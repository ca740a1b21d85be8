package dev.harmony.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code harmony replay} was asked for, as it was written; empty where it was not. */
final class ReplayArguments {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "REPLAY.yaml",
      description = "a Replay manifest; the options below take the place of what it says")
  private Optional<Path> manifest = Optional.empty();

  @Option(
      names = "--policy",
      paramLabel = "P.yaml",
      description = "the ScalingPolicy manifest to replay")
  private Optional<Path> policy = Optional.empty();

  @Option(
      names = "--trace",
      paramLabel = "FILE",
      description = "the recorded demand, plain or gzip: a request log, rates or a range query")
  private Optional<Path> trace = Optional.empty();

  @Option(
      names = "--example",
      paramLabel = "NAME",
      description = "the built-in example to replay instead of a trace")
  private Optional<String> example = Optional.empty();

  @Option(
      names = "--baselines",
      paramLabel = "LIST",
      split = ",",
      hideParamSyntax = true,
      description = "the rivals to replay beside it, comma-separated (default: all)")
  private List<String> baselines = List.of();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "the seed of all random numbers (default: ${DEFAULT-VALUE})")
  private long seed = 1;

  @Option(
      names = "--suite",
      paramLabel = "FILE",
      description = "a list of replays to run one after the other")
  private Optional<Path> suite = Optional.empty();

  @Option(names = "--json", description = "print report.json instead of the table")
  private boolean json;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "the folder to write to (default: ${DEFAULT-VALUE})")
  private Path out = Path.of("replay-report");

  /** The Replay manifest, whose settings the others take the place of. */
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

  /** The name of the built-in example. */
  Optional<String> example() {
    return example;
  }

  /** The names of the rivals; empty for all. */
  List<String> baselines() {
    return List.copyOf(baselines);
  }

  /** The seed of all random numbers. */
  long seed() {
    return seed;
  }

  /** The file that lists several replays. */
  Optional<Path> suite() {
    return suite;
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
