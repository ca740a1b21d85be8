package dev.harmony.rule.knative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.harmony.rule.GoldenFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The recorded scenarios of Knative's own code again, in a closed loop. */
class GoldenReplayTest {

  static List<Path> bundled() throws IOException {
    return GoldenFiles.bundled("kpa");
  }

  static List<Path> shared() throws IOException {
    return GoldenFiles.shared("kpa");
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void movesThePodsAsKnativeDid(Path file) throws IOException {
    replay(file);
  }

  @ParameterizedTest
  @MethodSource("shared")
  void movesThePodsAsKnativeDidInAllScenarios(Path file) throws IOException {
    assumeTrue(Files.exists(file), () -> "recorded scenarios are absent: " + file);
    replay(file);
  }

  private static void replay(Path file) throws IOException {
    KnativeScenario scenario = KnativeScenario.read(file);
    List<GoldenTick> ticks = new KnativeLoop(scenario).run();
    for (int tick = 0; tick < scenario.columns().length(); tick++) {
      assertEquals(
          GoldenTick.ofRecorded(scenario.columns(), tick),
          ticks.get(tick),
          file.getFileName() + " at decision " + tick);
    }
    assertEquals(scenario.columns().length(), ticks.size());
  }
}
