package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.harmony.kubernetes.ManifestException;
import dev.harmony.kubernetes.Manifests;
import dev.harmony.kubernetes.ParsedReplay;
import dev.harmony.kubernetes.crd.GeneratedTraceSpec;
import dev.harmony.simulation.TraceSizing;
import dev.harmony.trace.SampledTrace;
import dev.harmony.trace.StepSampling;
import dev.harmony.trace.Trace;
import dev.harmony.trace.TraceEvent;
import dev.harmony.trace.generator.DemandProfile;
import dev.harmony.trace.generator.GeneratedDemand;
import dev.harmony.trace.generator.GeneratedRequests;
import dev.harmony.trace.generator.GeneratedTrace;
import dev.harmony.workload.ScalingPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedManifestTest {
  @TempDir Path folder = Path.of("");

  private List<TraceEvent> events(String generated, long seed) throws IOException {
    new ReplayFiles(folder).policy();
    Path manifest =
        Files.writeString(
            folder.resolve("generated.yaml"),
            """
            apiVersion: autoscaling.harmony.dev/v1alpha1
            kind: Replay
            metadata: {name: generated}
            spec:
              policyRef: {name: policy}
              trace: {source: {generated: {%s}}}
            """
                .formatted(generated));
    ParsedReplay replay = Manifests.readReplay(manifest);
    return ManifestTrace.open(replay, seed).events().toList();
  }

  private static List<TraceEvent> events(Trace trace) {
    return trace.events().toList();
  }

  @ParameterizedTest
  @EnumSource
  void manifestsKnowEveryProfile(DemandProfile profile) throws IOException {
    GeneratedDemand demand = GeneratedDemand.of(profile, 4).withDays(1);
    assertEquals(
        events(GeneratedTrace.of(demand)),
        events("profile: %s, days: 1, seed: 4".formatted(profile.word()), 1));
    assertEquals(
        Arrays.stream(DemandProfile.values()).map(DemandProfile::word).toList(),
        Arrays.stream(GeneratedTraceSpec.Profile.values())
            .map(GeneratedTraceSpec.Profile::word)
            .toList());
  }

  @Test
  void theSeedOfTheReplayCountsWhereNoOtherIsSaid() throws IOException {
    assertEquals(events("profile: chat", 7), events("profile: chat, seed: 7", 1));
    assertNotEquals(events("profile: chat", 7), events("profile: chat", 8));
  }

  @Test
  void everythingThatIsSaidCounts() throws IOException {
    GeneratedDemand demand =
        GeneratedDemand.of(DemandProfile.CODE_ASSISTANT, 2)
            .withDays(1)
            .withStart(LocalDate.of(2026, 11, 23))
            .withMeanRate(0.5);
    assertEquals(
        events(GeneratedRequests.of(demand)),
        events(
            "profile: code-assistant, days: 1, start: \"2026-11-23\", meanRate: \"500m\","
                + " requests: true",
            2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "start: '2024-02-31' | start must be a day, but is '2024-02-31'",
        "meanRate: 10001 | meanRate must be at most 10000, but is 10001",
        "meanRate: 0 | meanRate must be above 0, but is 0",
      },
      quoteCharacter = '"')
  void whatCannotBeIsRefusedByItsField(String field, String problem) {
    ManifestException refusal =
        assertThrows(ManifestException.class, () -> events("profile: chat, " + field, 1));
    assertEquals(
        folder.resolve("generated.yaml") + ":6: spec.trace.source.generated." + problem,
        refusal.getMessage());
  }

  /** What a replica serves, and how many there may be, as the benchmark defines both. */
  @ParameterizedTest
  @ValueSource(strings = {"generated_chat", "generated_regime_change"})
  void policiesOfTheStandingSetFitTheirTraces(String name) {
    Path file = Path.of("docs", "benchmarks", name + ".yaml");
    ParsedReplay replay = Manifests.readReplay(file);
    ScalingPolicy policy = replay.policy().policy();
    SampledTrace trace =
        new StepSampling(Duration.ofMinutes(1)).sample(ManifestTrace.open(replay, 99));
    TraceSizing sizing = TraceSizing.of(DemandChoice.of(trace, Optional.empty()).demand());
    assertEquals(sizing.capacityPerReplica(), policy.capacity().perReplica(), 5e-6);
    assertEquals(sizing.bounds(), policy.bounds());
  }
}
