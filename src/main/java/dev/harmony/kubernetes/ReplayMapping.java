package dev.harmony.kubernetes;

import static dev.harmony.kubernetes.FieldTreatment.NOT_USED;
import static dev.harmony.kubernetes.FieldTreatment.REFUSED;
import static dev.harmony.kubernetes.FieldTreatment.USED;

import dev.harmony.kubernetes.crd.ReplaySpec;
import dev.harmony.kubernetes.crd.ReplaySpec.Baseline;
import dev.harmony.kubernetes.crd.ReplaySpec.Format;
import dev.harmony.kubernetes.crd.TraceSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From the resource {@code Replay} to what the command line runs.
 *
 * @param place the block {@code spec}
 * @param manifest the file that it was read from; files that it names lie beside it
 */
record ReplayMapping(FieldPlace place, Path manifest) {

  /** Every field of {@code Replay.spec}, by itself or by the field around it. */
  static final FieldTreatments FIELDS =
      new FieldTreatments(
          Map.ofEntries(
              Map.entry("policyRef", USED),
              Map.entry("policy", USED),
              Map.entry("overrides", USED),
              Map.entry("trace.source.file", USED),
              Map.entry("trace.source.generated", USED),
              Map.entry("trace.source.prometheus", REFUSED),
              Map.entry("trace.source.pvc", REFUSED),
              Map.entry("trace.source.configMap", REFUSED),
              Map.entry("trace.source.url", REFUSED),
              Map.entry("trace.source.sha256", REFUSED),
              Map.entry("trace.format", USED),
              Map.entry("trace.columns", USED),
              Map.entry("trace.seriesLabel", USED),
              Map.entry("trace.service", USED),
              Map.entry("trace.stepSeconds", USED),
              Map.entry("trace.start", USED),
              Map.entry("trace.skip", USED),
              Map.entry("trace.length", USED),
              Map.entry("trace.turnAwayBeyondMaximum", USED),
              Map.entry("simulation", USED),
              Map.entry("candidates", USED),
              Map.entry("baselines", USED),
              Map.entry("parallelism", NOT_USED),
              Map.entry("activeDeadlineSeconds", USED),
              Map.entry("ttlSecondsAfterFinished", NOT_USED),
              Map.entry("report.formats", USED),
              Map.entry("report.pvc", NOT_USED)));

  /**
   * The file of the policy that {@code policyRef} names.
   *
   * @throws ManifestException if there is neither a reference nor a policy, or no such file
   */
  Path policyFile(ReplaySpec spec) {
    if (spec.policyRef() == null) {
      throw place.problem("has neither policyRef nor policy, expected one of them");
    }
    FieldPlace name = place.field("policyRef").field("name");
    Path file = ManifestFiles.file(name, manifest, spec.policyRef().name());
    return Files.isRegularFile(file)
        ? file
        : ManifestFiles.existing(name, manifest, spec.policyRef().name() + ".yaml");
  }

  /**
   * The block of the policy that is written out.
   *
   * @throws ManifestException if there is a reference, too
   */
  FieldPlace inlinePolicy(ReplaySpec spec) {
    if (spec.policyRef() != null) {
      throw place.problem("has both policyRef and policy, expected one of them");
    }
    return place.field("policy");
  }

  /**
   * The replay that {@code spec} describes, with {@code policy} and its variants in it.
   *
   * @throws ManifestException if a value is out of its range or cannot be done yet
   */
  ParsedReplay replay(
      ReplaySpec spec,
      ParsedPolicy policy,
      List<ParsedCandidate> candidates,
      List<String> notUsed) {
    TraceSpec trace = spec.trace();
    TraceRules.check(place.field("trace"), trace);
    return new ParsedReplay(
        policy,
        candidates,
        origin(place.field("trace").field("source"), trace.source()),
        Optional.ofNullable(trace.format()),
        Optional.ofNullable(trace.columns()),
        Optional.ofNullable(trace.seriesLabel()),
        Optional.ofNullable(trace.service()),
        Optional.ofNullable(trace.stepSeconds()).map(Duration::ofSeconds),
        Optional.ofNullable(trace.start()).map(this::start),
        duration("skip", trace.skip()).orElse(Duration.ZERO),
        duration("length", trace.length()),
        Boolean.TRUE.equals(trace.turnAwayBeyondMaximum()),
        SimulationMapping.request(
            place.field("simulation"), spec.simulation(), policy.policy().startup()),
        baselines(place.field("baselines"), PolicyRules.orEmpty(spec.baselines())),
        Optional.ofNullable(spec.activeDeadlineSeconds()).map(Duration::ofSeconds),
        formats(spec.report()),
        notUsed);
  }

  private TraceOrigin origin(FieldPlace place, TraceSpec.Source source) {
    if (source.generated() != null) {
      return new GeneratedMapping(place.field("generated")).origin(source.generated());
    }
    if (source.file() == null) {
      throw place.bareProblem(
          "%s or %s is required"
              .formatted(place.field("file").path(), place.field("generated").path()));
    }
    FieldPlace path = place.field("file").field("path");
    return new TraceOrigin.Recorded(ManifestFiles.existing(path, manifest, source.file().path()));
  }

  private Set<Format> formats(ReplaySpec.@Nullable Report report) {
    if (report == null || report.formats() == null) {
      return EnumSet.allOf(Format.class);
    }
    if (report.formats().isEmpty()) {
      throw place.field("report").field("formats").problem("must not be empty");
    }
    return EnumSet.copyOf(report.formats());
  }

  private Optional<Duration> duration(String field, @Nullable String written) {
    return Optional.ofNullable(written)
        .map(text -> Durations.positive(place.field("trace").field(field), text));
  }

  private Instant start(String written) {
    try {
      return Instant.parse(written);
    } catch (DateTimeParseException e) {
      throw place
          .field("trace")
          .field("start")
          .problem(
              "must be a time such as 2026-11-01T00:00:00Z, but is '%s'"
                  .formatted(ManifestException.shortened(written)));
    }
  }

  private static List<Baseline> baselines(FieldPlace place, List<Baseline> baselines) {
    Set<Baseline> seen = new HashSet<>();
    for (int index = 0; index < baselines.size(); index++) {
      Baseline baseline = baselines.get(index);
      if (!seen.add(baseline)) {
        throw place.item(index).problem("is written twice: '%s'".formatted(baseline.word()));
      }
    }
    return baselines;
  }
}
