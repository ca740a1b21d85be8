package dev.harmony.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.harmony.workload.ServiceLevelObjective;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manifests of the manual can be replayed. */
class ExampleManifestsTest {

  private static final Path DOCS = Path.of(System.getProperty("harmony.root", "")).resolve("docs");

  static List<Path> policies() throws IOException {
    return manifests("kind: ScalingPolicy");
  }

  static List<Path> replays() throws IOException {
    return manifests("kind: Replay");
  }

  private static List<Path> manifests(String kind) throws IOException {
    List<Path> manifests = new ArrayList<>();
    try (Stream<Path> files = Files.walk(DOCS)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".yaml")).sorted().toList()) {
        if (Files.readString(file).contains(kind)) {
          manifests.add(file);
        }
      }
    }
    return manifests;
  }

  @ParameterizedTest
  @MethodSource("replays")
  void everyReplayOfTheManualIsAccepted(Path file) {
    Path traces = DOCS.resolveSibling("../shared/data");
    assumeTrue(Files.isDirectory(traces), () -> "there are no recorded traces in " + traces);

    assertFalse(Manifests.readReplay(file).policy().policy().objectives().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("policies")
  void everyPolicyOfTheManualIsAccepted(Path file) {
    ParsedPolicy parsed = Manifests.readPolicy(file);

    assertFalse(parsed.notUsedByReplay().isEmpty());
    assertEquals(List.of(ServiceLevelObjective.ofCapacity(0.99)), parsed.policy().objectives());
  }

  @Test
  void chatAnswersTwelveRequestsPerReplica() {
    ParsedPolicy chat = Manifests.readPolicy(DOCS.resolve("examples/chat.yaml"));

    assertEquals(12, chat.policy().capacity().perReplica());
    assertEquals(4, chat.policy().startup().median().toMinutes());
    assertEquals(8, chat.policy().startup().percentile95().toMinutes());
  }
}
