package dev.harmony.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.kubernetes.crd.ReplaySpec.Baseline;
import dev.harmony.kubernetes.crd.TraceColumnsSpec;
import dev.harmony.kubernetes.crd.TraceSpec;
import dev.harmony.workload.ParameterSource;
import dev.harmony.workload.StartupSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReplayManifestTest {

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(folder.resolve("chat.yaml"), SampleManifests.POLICY);
    Files.writeString(folder.resolve("trace.csv"), "ts,a,b\n0,1,2\n");
  }

  private ParsedReplay read(String text) throws IOException {
    return Manifests.readReplay(Files.writeString(folder.resolve("replay.yaml"), text));
  }

  private String refusal(String text) {
    String message = assertThrows(ManifestException.class, () -> read(text), text).getMessage();
    return String.valueOf(message).replace(folder + "/", "");
  }

  @Test
  void tellsServicesInstancesStepAndStartOfATable() throws IOException {
    ParsedReplay replay =
        read(
            SampleManifests.REPLAY
                .replace("time: ts", "service: model")
                .replace("spanSeconds: 60", "instance: {column: pod, aggregation: Mean}")
                .replace(
                    "    format: Csv\n",
                    """
                        service: "*"
                        stepSeconds: 15
                        start: 2026-11-01T00:00:00Z
                    """));
    assertEquals(Optional.of("*"), replay.service());
    assertEquals(Optional.of(Duration.ofSeconds(15)), replay.step());
    assertEquals(Optional.of(Instant.parse("2026-11-01T00:00:00Z")), replay.start());
    TraceColumnsSpec columns = replay.columns().orElseThrow();
    assertEquals("model", columns.service());
    assertEquals(
        new TraceColumnsSpec.InstanceColumn("pod", TraceColumnsSpec.Aggregation.MEAN),
        columns.instance());
  }

  @Test
  void everyWrittenFieldArrives() throws IOException {
    ParsedReplay replay = read(SampleManifests.REPLAY);

    assertEquals(SampleManifests.policy(SampleManifests.POLICY), replay.policy());
    assertEquals(new TraceOrigin.Recorded(folder.resolve("trace.csv")), replay.trace());
    assertEquals(Optional.of(TraceSpec.Format.CSV), replay.format());
    assertEquals("ts", replay.columns().map(TraceColumnsSpec::time).orElseThrow());
    assertEquals(List.of("a", "b"), replay.columns().orElseThrow().indicators().get(0).columns());
    assertEquals(
        new SimulationRequest(
            OptionalLong.of(42),
            3,
            Optional.of(
                new StartupSettings(
                    ParameterSource.OBSERVED, Duration.ofSeconds(60), Duration.ofSeconds(200))),
            Optional.of(
                new StartupSettings(
                    ParameterSource.DECLARED, Duration.ofSeconds(95), Duration.ofSeconds(260))),
            OptionalInt.of(4),
            OptionalInt.of(20),
            0.01,
            ServiceSettings.DEFAULT),
        replay.simulation());
    assertEquals(List.of(Baseline.HPA, Baseline.LAST_VALUE, Baseline.ORACLE), replay.baselines());
    assertEquals("spec.parallelism", replay.notUsed().get(0));
    assertEquals(replay.policy().notUsedByReplay().size() + 1, replay.notUsed().size());
  }

  @Test
  void partOfATraceMayBeNamed() throws IOException {
    String format = "format: Csv\n";
    ParsedReplay part =
        read(SampleManifests.REPLAY.replace(format, format + "    skip: 1h30m\n    length: 2d\n"));

    assertEquals(Duration.ofMinutes(90), part.skip());
    assertEquals(Optional.of(Duration.ofDays(2)), part.length());
    assertEquals(Duration.ZERO, read(SampleManifests.REPLAY).skip());
    assertEquals(Optional.empty(), read(SampleManifests.REPLAY).length());
    assertEquals(
        "replay.yaml:13: spec.trace.length must be a duration such as 28d, 90s or 1h30m, but is 'x'",
        refusal(SampleManifests.REPLAY.replace(format, format + "    length: x\n")));
  }

  @Test
  void policyMayBeWrittenOut() throws IOException {
    String spec =
        SampleManifests.POLICY.substring(SampleManifests.POLICY.indexOf("  scaleTargetRef"));
    String inline =
        SampleManifests.REPLAY.replace(
            "  policyRef:\n    name: chat\n", "  policy:\n" + spec.indent(2));

    ParsedReplay replay = read(inline);

    assertEquals(
        SampleManifests.policy(SampleManifests.POLICY).policy().bounds(),
        replay.policy().policy().bounds());
    assertEquals("spec.policy.scaleTargetRef", replay.policy().notUsedByReplay().get(0));
    assertEquals(
        "replay.yaml:11: spec.policy.maxReplicas must be from 1 to 100000, but is 0",
        refusal(inline.replace("maxReplicas: 24", "maxReplicas: 0")));
    assertEquals(
        "replay.yaml:5: spec has both policyRef and policy, expected one of them",
        refusal(inline.replace("  policy:\n", "  policyRef: {name: chat}\n  policy:\n")));
  }

  @Test
  void whatIsLeftOutIsLeftToTheReplay() throws IOException {
    ParsedReplay replay =
        read(
            """
            apiVersion: autoscaling.harmony.dev/v1alpha1
            kind: Replay
            metadata: {name: chat}
            spec:
              policyRef: {name: chat.yaml}
              trace: {source: {file: {path: trace.csv}}}
            """);

    assertEquals(Optional.empty(), replay.format());
    assertEquals(SimulationRequest.DEFAULT, replay.simulation());
    assertEquals(List.of(), replay.baselines());
  }

  static Stream<Arguments> edits() {
    return SampleManifests.edits("replay-refusals.txt");
  }

  @ParameterizedTest
  @MethodSource("edits")
  void namesLineFieldValueAndWhatIsAllowed(String written, String instead, String message) {
    assertTrue(SampleManifests.REPLAY.contains(written), written);

    String text = SampleManifests.REPLAY.replace(written, instead);

    assertEquals("replay.yaml:" + message, refusal(text));
  }

  @Test
  void faultsOfThePolicyNameItsFile() throws IOException {
    Files.writeString(folder.resolve("chat.yaml"), SampleManifests.POLICY.replace("24", "many"));

    assertEquals(
        "chat.yaml:11: spec.maxReplicas must be a whole number, but is 'many'",
        refusal(SampleManifests.REPLAY));
  }

  @Test
  void filesThatCannotBeReadAreNamed() {
    Path missing = folder.resolve("missing.yaml");
    assertEquals(
        missing + ": no such file",
        assertThrows(ManifestException.class, () -> Manifests.readPolicy(missing)).getMessage());
    assertEquals(
        folder + ": is a folder, expected a file",
        assertThrows(ManifestException.class, () -> Manifests.readPolicy(folder)).getMessage());
    assertEquals(
        "replay.yaml:2: kind must be 'Replay', but is 'ScalingPolicy'",
        refusal(SampleManifests.POLICY));
  }
}
