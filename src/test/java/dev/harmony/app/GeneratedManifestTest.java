package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.harmony.kubernetes.Manifests;
import dev.harmony.kubernetes.ParsedReplay;
import dev.harmony.kubernetes.crd.GeneratedTraceSpec;
import dev.harmony.trace.Trace;
import dev.harmony.trace.TraceEvent;
import dev.harmony.trace.generator.DemandProfile;
import dev.harmony.trace.generator.GeneratedDemand;
import dev.harmony.trace.generator.GeneratedRequests;
import dev.harmony.trace.generator.GeneratedTrace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
}
