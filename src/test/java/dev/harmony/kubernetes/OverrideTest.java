package dev.harmony.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.harmony.workload.ReplicaBounds;
import dev.harmony.workload.ScalingPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverrideTest {
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(folder.resolve("trace.csv"), "ts,requests\n0,1\n");
    Files.writeString(
        folder.resolve("chat.yaml"),
        """
        apiVersion: autoscaling.harmony.dev/v1alpha1
        kind: ScalingPolicy
        metadata: {name: chat}
        spec:
          scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: chat}
          minReplicas: 2
          maxReplicas: 24
          indicators: [{name: requests, role: Demand}]
          objectives: {sla: [{indicator: requests, target: "0.99"}]}
          capacity: {perReplica: "12"}
        """);
  }

  private ParsedReplay read(String more) throws IOException {
    return Manifests.readReplay(
        Files.writeString(
            folder.resolve("replay.yaml"),
            """
            apiVersion: autoscaling.harmony.dev/v1alpha1
            kind: Replay
            metadata: {name: chat}
            spec:
              policyRef: {name: chat}
              trace: {source: {file: {path: trace.csv}}}
            """
                + more.indent(2)));
  }

  @Test
  void fieldsAreReplacedOneByOneAndListsAsAWhole() throws IOException {
    ScalingPolicy policy =
        read("overrides: {maxReplicas: 32, objectives: {sla: [{indicator: requests, target: 0.9}]}}")
            .policy()
            .policy();

    assertEquals(new ReplicaBounds(2, 32), policy.bounds());
    assertEquals(0.1, policy.violationTolerance(), 1e-12);
    assertEquals(12, policy.capacity().perReplica());
    assertEquals("chat", policy.key().name());
  }

  @Test
  void nullTakesAFieldAway() throws IOException {
    assertEquals(
        new ReplicaBounds(1, 24),
        read("overrides: {minReplicas: null}").policy().policy().bounds());
  }

  @Test
  void candidatesOverrideThePolicyThatIsOverridden() throws IOException {
    ParsedReplay replay =
        read(
            """
            overrides: {maxReplicas: 32}
            candidates:
            - name: current
            - {name: small, overrides: {minReplicas: 1}}
            """);

    assertEquals(
        List.of("current", "small"),
        replay.candidates().stream().map(ParsedCandidate::name).toList());
    assertEquals(replay.policy(), replay.candidates().get(0).policy());
    assertEquals(new ReplicaBounds(1, 32), replay.candidates().get(1).policy().policy().bounds());
    assertEquals(new ReplicaBounds(2, 32), replay.policy().policy().bounds());
  }

  @Test
  void whatAnOverrideWritesAndAReplayDoesNotUseIsSaid() throws IOException {
    assertEquals(
        List.of("spec.scaleTargetRef", "spec.overrides.paused"),
        read("overrides: {paused: true}").notUsed());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "overrides: {maxReplicas: x}|7: spec.overrides.maxReplicas must be a whole number, but is 'x'",
        "overrides: {maxReplica: 3}|7: unknown field 'spec.overrides.maxReplica', did you mean 'maxReplicas'?",
        "overrides: {maxReplicas: 1}|7: spec.overrides.minReplicas must be at most maxReplicas, 1, but is 2",
        "overrides: {maxReplicas: null}|7: spec.overrides.maxReplicas is required",
        "overrides: {capacity: null}|7: spec.overrides.capacity.perReplica is required: what one replica serves at the objective",
        "overrides: [1]|7: spec.overrides must have fields of its own, but is a list",
        "overrides: {schedules: [{name: a, start: b, end: c}]}|7: not supported in a replay yet: spec.overrides.schedules; remove to replay",
        "candidates: [{name: A}]|7: spec.candidates[0].name must be small letters, digits and '-', at most 32, but is 'A'",
        "candidates: [{name: a}, {name: a}]|7: spec.candidates[1].name must be unique, but 'a' is written twice",
        "candidates: [{name: a, overrides: {mode: Fast}}]|7: spec.candidates[0].overrides.mode must be Auto, ScaleUpOnly, Preview or Off, but is 'Fast'",
        "candidates: [{overrides: {minReplicas: 1}}]|7: spec.candidates[0].name is required"
      })
  void namesLineFieldValueAndWhatIsAllowed(String written, String message) {
    assertEquals(
        folder + "/replay.yaml:" + message,
        assertThrows(ManifestException.class, () -> read(written)).getMessage());
  }
}
