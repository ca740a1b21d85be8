package dev.harmony.rule.horizontal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.harmony.rule.GoldenColumns;
import dev.harmony.rule.GoldenFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sync that the Kubernetes controller was recorded at, fed to the rule again. */
class GoldenReplayTest {

  static List<Path> bundled() throws IOException {
    return GoldenFiles.bundled("hpa");
  }

  static List<Path> shared() throws IOException {
    return GoldenFiles.shared("hpa");
  }

  @ParameterizedTest
  @MethodSource("bundled")
  void decidesAsTheControllerDid(Path file) throws IOException {
    replay(file);
  }

  @ParameterizedTest
  @MethodSource("shared")
  void decidesAsTheControllerDidInAllScenarios(Path file) throws IOException {
    assumeTrue(Files.exists(file), () -> "recorded scenarios are absent: " + file);
    replay(file);
  }

  private static void replay(Path file) throws IOException {
    GoldenScenario scenario = GoldenScenario.read(file);
    HorizontalState state = scenario.start();
    int statusDesired = 0;
    for (int tick = 0; tick < scenario.columns().length(); tick++) {
      HorizontalObservation observation = scenario.observe(tick);
      requireRecordedPods(scenario, observation, tick);
      HorizontalOutcome outcome = scenario.autoscaler().sync(observation, state);
      state = outcome.state();
      // A sync without any proposal because of failures leaves the status as it was.
      if (outcome.proposedReplicas().isPresent() || outcome.failedMetrics() == 0) {
        statusDesired = outcome.desiredReplicas();
      }
      assertEquals(
          GoldenDecision.ofRecorded(scenario, tick),
          GoldenDecision.ofOutcome(scenario, observation, outcome, statusDesired),
          file.getFileName() + " at sync " + tick);
    }
  }

  /** The pods derived from the life cycles are those that the recorded counts and sums tell of. */
  private static void requireRecordedPods(
      GoldenScenario scenario, HorizontalObservation observation, int tick) {
    GoldenColumns columns = scenario.columns();
    List<GoldenPods.Pod> pods = scenario.pods(tick);
    long ready = pods.stream().filter(GoldenPods.Pod::isReady).count();
    long running = pods.stream().filter(pod -> pod.stage() == PodStage.RUNNING).count();
    long pending = pods.stream().filter(pod -> pod.stage() == PodStage.PENDING).count();
    assertEquals(columns.count("ready", tick), ready, "ready");
    assertEquals(columns.count("running_unready", tick), running - ready, "running_unready");
    assertEquals(columns.count("pending", tick), pending, "pending");
    assertEquals(columns.count("status_replicas", tick), running + pending, "status_replicas");
    for (int metric = 0; metric < observation.readings().size(); metric++) {
      String prefix = "m" + metric + "_";
      if (observation.readings().get(metric) instanceof MetricReading.PodSamples samples) {
        long sum =
            samples.pods().stream()
                .flatMap(pod -> pod.sample().stream())
                .mapToLong(PodSample::usageMilli)
                .sum();
        long reporting = samples.pods().stream().filter(pod -> pod.sample().isPresent()).count();
        assertEquals(columns.at(prefix + "sum_milli", tick).asLong(), sum, prefix + "sum_milli");
        assertEquals(
            columns.count(prefix + "reporting_ready", tick)
                + columns.count(prefix + "reporting_unready", tick),
            reporting,
            prefix + "reporting");
      }
    }
  }
}
