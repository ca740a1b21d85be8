package dev.harmony.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.harmony.workload.ServiceLevelObjective;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manifests of the manual can be replayed. */
class ExampleManifestsTest {

  private static final Path DOCS = Path.of(System.getProperty("harmony.root", "")).resolve("docs");

  static List<Path> policies() throws IOException {
    try (Stream<Path> files = Files.walk(DOCS)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
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
