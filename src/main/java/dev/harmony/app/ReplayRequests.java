package dev.harmony.app;

import dev.harmony.kubernetes.Manifests;
import dev.harmony.kubernetes.ParsedPolicy;
import dev.harmony.kubernetes.ParsedReplay;
import dev.harmony.kubernetes.SimulationRequest;
import dev.harmony.report.ReportFormat;
import dev.harmony.simulation.Candidate;
import dev.harmony.simulation.ContenderName;
import dev.harmony.trace.Trace;
import dev.harmony.trace.TraceOptions;
import dev.harmony.trace.TraceReaders;
import dev.harmony.trace.TraceSection;
import dev.harmony.workload.ForecastSettings;
import dev.harmony.workload.ScalingPolicy;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** From what was written on the command line to what is to be replayed. */
final class ReplayRequests {
  private static final long DEFAULT_SEED = 1;

  private final ReplayArguments arguments;
  private final Optional<Set<ContenderName>> baselines;
  private final StoredModels models;

  private ReplayRequests(ReplayArguments arguments) {
    this.arguments = arguments;
    this.baselines = arguments.baselines().map(Baselines::parse);
    this.models = StoredModels.of(System.getenv(), arguments.model());
  }

  /**
   * What {@code arguments} ask for: one replay, or the same one with several seeds.
   *
   * @throws WrongInputException if they contradict each other or name what there is not
   * @throws dev.harmony.kubernetes.ManifestException if a manifest is wrong
   * @throws dev.harmony.trace.TraceException if the beginning of the trace is wrong
   */
  static List<ReplayRequest> of(ReplayArguments arguments) {
    ReplayRequests requests = new ReplayRequests(arguments);
    if (arguments.manifest().isPresent()) {
      return requests.ofManifest(arguments.manifest().get());
    }
    return List.of(
        arguments.trace().isPresent()
            ? requests.ofTrace(arguments.trace().get())
            : requests.ofExample());
  }

  private List<ReplayRequest> ofManifest(Path file) {
    ParsedReplay replay = Manifests.readReplay(file);
    Set<ContenderName> contenders =
        baselines.orElseGet(() -> ManifestWorld.contenders(replay.baselines()));
    return seeds(replay, arguments.seed()).stream()
        .map(seed -> ofManifest(file, replay, models, seed, contenders))
        .toList();
  }

  /**
   * One seed for each run of {@code replay}: the first one and those after it.
   *
   * @param first the first seed; where there is none, the one that the manifest names, or else 1
   */
  static List<Long> seeds(ParsedReplay replay, OptionalLong first) {
    long seed = first.orElse(replay.simulation().seed().orElse(DEFAULT_SEED));
    return LongStream.range(seed, seed + replay.simulation().runs()).boxed().toList();
  }

  /**
   * What the manifest {@code replay} asks for, with these models and contenders.
   *
   * @param file where the manifest lies
   * @throws dev.harmony.trace.TraceException if the beginning of the trace is wrong
   * @throws WrongInputException if a policy names a model that is not there or damaged
   */
  static ReplayRequest ofManifest(
      Path file,
      ParsedReplay replay,
      StoredModels models,
      long seed,
      Set<ContenderName> contenders) {
    List<ForecastSettings> settings =
        Stream.concat(
                Stream.of(replay.policy().policy()),
                replay.candidates().stream().map(each -> each.policy().policy()))
            .map(ScalingPolicy::forecast)
            .toList();
    settings.forEach(each -> models.require(file + ": modelRef", each));
    return new ReplayRequest(
        ManifestTrace.open(replay, seed),
        ManifestTrace.section(replay),
        Optional.of(replay.policy().policy()),
        replay.turnAwayBeyondMaximum(),
        replay.simulation(),
        seed,
        contenders,
        models,
        replay.candidates().stream()
            .map(each -> new Candidate(each.name(), each.policy().policy()))
            .toList(),
        replay.deadline(),
        replay.formats().stream()
            .map(each -> ReportFormat.valueOf(each.name()))
            .collect(Collectors.toUnmodifiableSet()),
        notes(models, settings, notUsed(file, replay.notUsed())));
  }

  private ReplayRequest ofTrace(Path file) {
    TraceOptions options = TraceOptions.ofDefaults().withSeed(seed());
    options =
        arguments.columns().map(ColumnsOption::parse).map(options::withColumns).orElse(options);
    options = arguments.service().map(options::withService).orElse(options);
    options = arguments.step().map(options::withStep).orElse(options);
    return ofOptions(TraceReaders.standard().read(file, options), Optional.empty());
  }

  private ReplayRequest ofExample() {
    BuiltInExample example =
        arguments.example().map(BuiltInExample::ofWord).orElse(BuiltInExample.CHAT);
    return ofOptions(example.trace(seed()), Optional.of(example.policy()));
  }

  private ReplayRequest ofOptions(Trace trace, Optional<ScalingPolicy> otherwise) {
    Optional<ParsedPolicy> parsed = arguments.policy().map(Manifests::readPolicy);
    ForecastSettings settings =
        parsed
            .map(ParsedPolicy::policy)
            .or(() -> otherwise)
            .map(ScalingPolicy::forecast)
            .orElse(ForecastSettings.DEFAULT);
    arguments.policy().ifPresent(file -> models.require(file + ": modelRef", settings));
    return new ReplayRequest(
        trace,
        TraceSection.WHOLE,
        parsed.map(ParsedPolicy::policy).or(() -> otherwise),
        false,
        SimulationRequest.DEFAULT,
        seed(),
        baselines.orElseGet(ContenderName::usual),
        models,
        List.of(),
        Optional.empty(),
        EnumSet.allOf(ReportFormat.class),
        notes(
            models,
            List.of(settings),
            parsed
                .map(each -> notUsed(arguments.policy().orElseThrow(), each.notUsedByReplay()))
                .orElse(List.of())));
  }

  /** What is not used, and what is wrong with models that the replay goes on without. */
  private static List<String> notes(
      StoredModels models, List<ForecastSettings> settings, List<String> notUsed) {
    return Stream.concat(
            notUsed.stream(),
            settings.stream()
                .flatMap(each -> models.problem(each).stream())
                .distinct()
                .map(problem -> problem + "; the pool forecasts alone"))
        .toList();
  }

  private long seed() {
    return arguments.seed().orElse(DEFAULT_SEED);
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
