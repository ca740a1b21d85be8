package dev.harmony.app;

import dev.harmony.kubernetes.Manifests;
import dev.harmony.kubernetes.ParsedPolicy;
import dev.harmony.kubernetes.ParsedReplay;
import dev.harmony.simulation.ContenderName;
import dev.harmony.simulation.SimulationSettings;
import dev.harmony.trace.Trace;
import dev.harmony.trace.TraceOptions;
import dev.harmony.trace.TraceReaders;
import dev.harmony.workload.ScalingPolicy;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From what was written on the command line to what is to be replayed. */
final class ReplayTasks {
  private static final long DEFAULT_SEED = 1;

  private final ReplayArguments arguments;
  private final Optional<Set<ContenderName>> baselines;

  private ReplayTasks(ReplayArguments arguments) {
    this.arguments = arguments;
    this.baselines = arguments.baselines().map(Baselines::parse);
  }

  /**
   * What {@code arguments} ask for.
   *
   * @throws WrongInputException if they contradict each other or name what there is not
   * @throws dev.harmony.kubernetes.ManifestException if a manifest is wrong
   * @throws dev.harmony.trace.TraceException if the beginning of the trace is wrong
   */
  static ReplayTask of(ReplayArguments arguments) {
    ArgumentRules.check(arguments);
    ReplayTasks tasks = new ReplayTasks(arguments);
    Optional<Path> manifest = arguments.manifest();
    return manifest.isPresent() ? tasks.ofManifest(manifest.get()) : tasks.ofOptions();
  }

  private ReplayTask ofManifest(Path file) {
    ParsedReplay replay = Manifests.readReplay(file);
    long seed = arguments.seed().orElse(replay.simulation().seed().orElse(DEFAULT_SEED));
    Trace trace =
        TraceReaders.standard().read(replay.trace(), ManifestTrace.options(replay).withSeed(seed));
    ScalingPolicy policy = replay.policy().policy();
    return new ReplayTask(
        trace,
        policy,
        ManifestWorld.settings(file, replay.simulation(), policy, seed),
        baselines.orElseGet(() -> ManifestWorld.contenders(replay.baselines())),
        notUsed(file, replay.notUsed()));
  }

  private ReplayTask ofOptions() {
    long seed = arguments.seed().orElse(DEFAULT_SEED);
    BuiltInExample example =
        arguments.example().map(BuiltInExample::ofWord).orElse(BuiltInExample.CHAT);
    Optional<ParsedPolicy> parsed = arguments.policy().map(Manifests::readPolicy);
    ScalingPolicy policy = parsed.map(ParsedPolicy::policy).orElseGet(example::policy);
    return new ReplayTask(
        arguments.trace().map(file -> trace(file, seed)).orElseGet(() -> example.trace(seed)),
        policy,
        SimulationSettings.of(policy, seed),
        baselines.orElseGet(() -> EnumSet.allOf(ContenderName.class)),
        parsed
            .map(each -> notUsed(arguments.policy().orElseThrow(), each.notUsedByReplay()))
            .orElse(List.of()));
  }

  private Trace trace(Path file, long seed) {
    TraceOptions options = TraceOptions.ofDefaults().withSeed(seed);
    return TraceReaders.standard()
        .read(
            file,
            arguments
                .columns()
                .map(ColumnsOption::parse)
                .map(options::withColumns)
                .orElse(options));
  }

  /** One line about what is written and not used; every policy must name its target. */
  private static List<String> notUsed(Path manifest, List<String> fields) {
    List<String> optional =
        fields.stream().filter(field -> !field.endsWith(".scaleTargetRef")).toList();
    return optional.isEmpty()
        ? List.of()
        : List.of(manifest + ": not used in a replay: " + String.join(", ", optional));
  }
}
