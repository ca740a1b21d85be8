package dev.harmony.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.harmony.capacity.ReplicaModel;
import dev.harmony.capacity.TokenDistribution;
import dev.harmony.workload.CapacitySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceManifestTest {

  private static final String REPLAY =
      """
      apiVersion: autoscaling.harmony.dev/v1alpha1
      kind: Replay
      metadata: {name: chat}
      spec:
        policyRef: {name: chat}
        trace: {source: {file: {path: trace.csv}}}
        simulation:
          service:
            type: Requests
            patienceSeconds: 20
            inputTokens: {p50: 800, p95: 3000}
            outputTokens: {p50: 200, p95: 200}
            replica:
              iterationSeconds: "20m"
              prefillTokensPerSecond: "8k"
              decodeTokensPerSecond: "10000"
              cacheTokensPerSecond: "20M"
              maxBatchSize: 64
              kvCacheTokens: 100000
      """;

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(folder.resolve("chat.yaml"), SampleManifests.POLICY);
    Files.writeString(folder.resolve("trace.csv"), "ts,a\n0,1\n");
  }

  private ParsedReplay read(String text) throws IOException {
    return Manifests.readReplay(Files.writeString(folder.resolve("replay.yaml"), text));
  }

  private String refusal(String text) {
    String message = assertThrows(ManifestException.class, () -> read(text), text).getMessage();
    return String.valueOf(message).replace(folder + "/", "");
  }

  @Test
  void everyWrittenFieldArrives() throws IOException {
    assertEquals(
        new ServiceSettings(
            Optional.of(Duration.ofSeconds(20)),
            Optional.of(new ReplicaModel(0.02, 1 / 8000.0, 1 / 10_000.0, 1 / 20e6, 64, 100_000)),
            Optional.of(new TokenDistribution(800, 3000)),
            Optional.of(new TokenDistribution(200, 200))),
        read(REPLAY).simulation().service());
  }

  @Test
  void aFluidMayHavePatienceOnly() throws IOException {
    ServiceSettings fluid =
        read(REPLAY.replaceFirst("(?s)type: Requests\n(.*20\n).*", "$1")).simulation().service();
    assertEquals(Optional.of(Duration.ofSeconds(20)), fluid.patience());
    assertEquals(Optional.empty(), fluid.replica());
  }

  @Test
  void requestsMayLeaveTheCapacityOpen() throws IOException {
    String open = SampleManifests.POLICY.replaceFirst("(?s)  capacity:.*?  startup:", "  startup:");
    Files.writeString(folder.resolve("chat.yaml"), open);
    assertEquals(CapacitySettings.OPEN, read(REPLAY).policy().policy().capacity());
    assertEquals(
        "chat.yaml:6: spec.capacity.perReplica is required: what one replica serves at the objective",
        refusal(REPLAY.replaceFirst("(?s)  simulation:.*", "")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "type: Requests | type: Fluid | 13: spec.simulation.service.replica is for the type Requests only",
        "type: Requests | type: Tokens | 9: spec.simulation.service.type must be Fluid or Requests, but is 'Tokens'",
        "\"20m\" | \"0\" | 14: spec.simulation.service.replica.iterationSeconds must be above 0, but is 0",
        "\"8k\" | \"-1\" | 15: spec.simulation.service.replica.prefillTokensPerSecond must be above 0, but is -1",
        "maxBatchSize: 64 | maxBatchSize: 0 | 18: spec.simulation.service.replica.maxBatchSize must be from 1 to 100000, but is 0",
        "p95: 3000 | p95: 30 | 11: spec.simulation.service.inputTokens must have p95 of at least p50, but they are 30 and 800",
        "patienceSeconds: 20 | patience: 20 | 10: unknown field 'spec.simulation.service.patience', expected one of type, patienceSeconds, replica, inputTokens, outputTokens"
      })
  void namesLineFieldValueAndWhatIsAllowed(String written, String instead, String message) {
    assertEquals("replay.yaml:" + message, refusal(REPLAY.replace(written, instead)));
  }

  @Test
  void requestsNeedAReplica() {
    assertEquals(
        "replay.yaml:8: spec.simulation.service.replica is required for the type Requests",
        refusal(REPLAY.replaceFirst("(?s)      replica:.*", "")));
  }
}
