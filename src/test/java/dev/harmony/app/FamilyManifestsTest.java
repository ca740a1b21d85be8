package dev.harmony.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.harmony.kubernetes.Manifests;
import dev.harmony.simulation.ContenderName;
import dev.harmony.simulation.DemandSeries;
import dev.harmony.simulation.TraceSizing;
import dev.harmony.workload.ScalingPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every family of published traces has a manifest that replays one of it as it is published. */
class FamilyManifestsTest {

  private static final Path FAMILIES = Path.of("docs", "benchmarks", "families");

  static List<Path> manifests() throws IOException {
    try (Stream<Path> files = Files.list(FAMILIES)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("manifests")
  void tellsADemandAndAPolicyOfItsSize(Path manifest) {
    assumeTrue(
        Files.exists(Path.of("..", "shared", "data")),
        "skipped: there are no published traces beside the repository");
    ReplayRequest request =
        ReplayRequests.ofManifest(
            manifest,
            Manifests.readReplay(manifest),
            StoredModels.of(Map.of(), Optional.empty()),
            1,
            Set.of(ContenderName.LAST_VALUE));
    ReplayTask task = ReplayTask.of(request);
    DemandSeries demand = task.replay().world().demand();
    TraceSizing sizing = TraceSizing.of(demand);
    ScalingPolicy policy = request.policy().orElseThrow();
    assertEquals(1, sizing.capacityPerReplica() / policy.capacity().perReplica(), 1e-4);
    assertTrue(Math.abs(sizing.bounds().maximum() - policy.bounds().maximum()) <= 3);
  }

  @Test
  void everyPolicyBelongsToAManifest() throws IOException {
    try (Stream<Path> files = Files.list(FAMILIES.resolve("policies"))) {
      assertEquals(
          manifests().stream()
              .map(file -> file.getFileName().toString())
              .collect(Collectors.toSet()),
          files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
    }
  }
}
