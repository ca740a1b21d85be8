package dev.harmony.rule.horizontal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.harmony.workload.ReplicaBounds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PodGroupingTest {

  private static final ProposalRules RULES =
      new ProposalRules(new Tolerance(0.1, 0.1), ControllerSettings.ofDefaults());
  private static final PodGrouping CPU = new PodGrouping(true, request -> request);
  private static final PodGrouping PLAIN = new PodGrouping(false, request -> 7);
  private static final Instant START = Instant.EPOCH;

  private static Instant second(long seconds) {
    return START.plusSeconds(seconds);
  }

  private static PodObservation running(boolean ready, long since, long taken) {
    return new PodObservation(
        PodStage.RUNNING,
        Optional.of(START),
        Optional.of(new ReadyCondition(ready, second(since))),
        Optional.of(new PodSample(40, second(taken), Duration.ofSeconds(20))),
        100);
  }

  private static PodUsage group(PodGrouping grouping, long now, PodObservation... pods) {
    return grouping.group(new MetricReading.PodSamples(List.of(pods)), second(now), RULES);
  }

  @Test
  void pendingPodsAreUnreadyWhateverTheyReport() {
    PodObservation pending =
        new PodObservation(
            PodStage.PENDING,
            Optional.of(START),
            Optional.empty(),
            Optional.of(new PodSample(40, START, Duration.ZERO)),
            100);

    assertEquals(new PodSums(1, 0, 100), group(PLAIN, 60, pending).unready());
  }

  @Test
  void podsThatLeaveAreLeftOut() {
    PodObservation leaving =
        new PodObservation(
            PodStage.LEAVING,
            Optional.of(START),
            Optional.empty(),
            Optional.of(new PodSample(40, START, Duration.ZERO)),
            100);

    assertEquals(new PodUsage(PodSums.NONE, PodSums.NONE, PodSums.NONE), group(CPU, 60, leaving));
  }

  @Test
  void runningPodsWithoutASampleAreMissingWithTheirAssumedUsage() {
    PodObservation silent =
        new PodObservation(
            PodStage.RUNNING, Optional.of(START), Optional.empty(), Optional.empty(), 100);

    assertEquals(new PodSums(1, 7, 100), group(PLAIN, 60, silent).missing());
    assertEquals(new PodSums(1, 100, 100), group(CPU, 60, silent).missing());
  }

  @ParameterizedTest
  @CsvSource({
    // Within the initialisation period of 300 s the window of 20 s must begin when ready or later.
    "true, 60, 79, 100, false",
    "true, 60, 80, 100, true",
    "false, 10, 290, 299, false",
    // At its end the period is over: only a pod that has never been ready is left out.
    "true, 295, 299, 300, true",
    "false, 29, 295, 300, false",
    "false, 30, 295, 300, true",
  })
  void cpuSamplesOfInitializingPodsDoNotCount(
      boolean ready, long since, long taken, long now, boolean counts) {
    PodUsage usage = group(CPU, now, running(ready, since, taken));

    assertEquals(counts ? 1 : 0, usage.counted().pods());
    assertEquals(counts ? 0 : 1, usage.unready().pods());
    // Other metrics do not look at readiness.
    assertEquals(1, group(PLAIN, now, running(ready, since, taken)).counted().pods());
  }

  @Test
  void podsWithoutStartOrConditionAreInitializing() {
    Optional<PodSample> sample = Optional.of(new PodSample(40, START, Duration.ZERO));
    Optional<ReadyCondition> ready = Optional.of(new ReadyCondition(true, START));

    assertEquals(
        2,
        group(
                CPU,
                900,
                new PodObservation(PodStage.RUNNING, Optional.empty(), ready, sample, 1),
                new PodObservation(
                    PodStage.RUNNING, Optional.of(START), Optional.empty(), sample, 1))
            .unready()
            .pods());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void podsByCountAndOneByOneGiveTheSameProposal(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    HorizontalPodAutoscaler autoscaler =
        HorizontalSetting.ofDefault().autoscaler(new ReplicaBounds(1, 100));
    for (int trial = 0; trial < 100; trial++) {
      int reporting = random.nextInt(12);
      int missing = random.nextInt(4);
      int pending = random.nextInt(4);
      long each = random.nextInt(200_000);
      List<PodObservation> pods = new ArrayList<>();
      for (int pod = 0; pod < reporting + missing + pending; pod++) {
        Optional<PodSample> sample =
            pod < reporting
                ? Optional.of(new PodSample(each, START, Duration.ZERO))
                : Optional.empty();
        PodStage stage = pod < reporting + missing ? PodStage.RUNNING : PodStage.PENDING;
        pods.add(new PodObservation(stage, Optional.of(START), Optional.empty(), sample, 0));
      }
      assertEquals(
          proposals(autoscaler, pods.size(), new MetricReading.PodSamples(pods)),
          proposals(
              autoscaler,
              pods.size(),
              MetricReading.PodCounts.ofEqual(reporting, each, missing, pending)),
          "seed " + seed);
    }
  }

  private static List<MetricProposal> proposals(
      HorizontalPodAutoscaler autoscaler, int pods, MetricReading reading) {
    return autoscaler.proposals(
        new HorizontalObservation(START, pods, pods, pods, 0, List.of(reading)));
  }
}
