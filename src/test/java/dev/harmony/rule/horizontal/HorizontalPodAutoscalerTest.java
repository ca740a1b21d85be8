package dev.harmony.rule.horizontal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.workload.Behavior;
import dev.harmony.workload.ReplicaBounds;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HorizontalPodAutoscalerTest {

  private static final ReplicaBounds WIDE = new ReplicaBounds(1, 100);
  private static final MetricReading FAILED = new MetricReading.Failed();

  private static MetricReading total(long milli) {
    return new MetricReading.Total(milli);
  }

  @Test
  void doublesAtMostAndReachesFourWithoutBehavior() {
    SyncSequence one = SyncSequence.ofExternal(WIDE, Optional.empty(), 1);
    assertEquals(4, one.propose(0, 1, 50).desiredReplicas());
    assertEquals(ScalingLimited.SCALE_UP_LIMIT, one.conditions().scalingLimited());

    SyncSequence three = SyncSequence.ofExternal(WIDE, Optional.empty(), 3);
    assertEquals(6, three.propose(0, 3, 50).desiredReplicas());
  }

  @Test
  void recommendationExactlyAsOldAsTheWindowStillHoldsWithoutBehavior() {
    SyncSequence syncs = SyncSequence.ofExternal(WIDE, Optional.empty(), 10);
    for (int seconds = 0; seconds <= 300; seconds += 15) {
      assertEquals(10, syncs.propose(seconds, 10, 5).desiredReplicas(), "at " + seconds);
    }
    assertEquals(AbleToScale.SCALE_DOWN_STABILIZED, syncs.conditions().ableToScale());

    assertEquals(5, syncs.propose(315, 10, 5).desiredReplicas());
  }

  @Test
  void recommendationExactlyAsOldAsTheWindowNoLongerHoldsWithBehavior() {
    SyncSequence syncs = SyncSequence.ofExternal(WIDE, Optional.of(Behavior.ofDefaults()), 10);
    for (int seconds = 0; seconds < 300; seconds += 15) {
      assertEquals(10, syncs.propose(seconds, 10, 5).desiredReplicas(), "at " + seconds);
    }

    assertEquals(5, syncs.propose(300, 10, 5).desiredReplicas());
  }

  @Test
  void olderRawProposalScalesUpLaterWithoutReason() {
    SyncSequence syncs = SyncSequence.ofExternal(WIDE, Optional.empty(), 2);
    HorizontalOutcome limited = syncs.propose(0, 2, 10);
    assertEquals(4, limited.desiredReplicas());
    assertEquals(RescaleReason.METRIC_ABOVE_TARGET, limited.rescaleReason());

    // The proposal equals the present count, but ten was recommended and not yet reached.
    HorizontalOutcome later = syncs.propose(15, 4, 4);
    assertEquals(8, later.desiredReplicas());
    assertEquals(RescaleReason.NONE, later.rescaleReason());
    assertTrue(later.rescales());
  }

  @Test
  void firstSyncIsAsOldAsItsBeginningAndNotAsItsDecision() {
    // The queries took 137 ms: the count of ten is recommended at 0 s, the first proposal at 0.137
    // s.
    SyncSequence syncs = SyncSequence.ofExternal(WIDE, Optional.empty(), 10);
    syncs.propose(0.137, 10, 5);

    assertEquals(5, syncs.propose(300.137, 10, 5).desiredReplicas());
  }

  @Test
  void largestProposalWins() {
    SyncSequence syncs = twoMetrics();
    HorizontalOutcome outcome = syncs.sync(0, 10, total(120_000), total(150_000));

    assertEquals(OptionalInt.of(1), outcome.winningMetric());
    assertEquals(OptionalInt.of(15), outcome.proposedReplicas());
  }

  @Test
  void failingMetricBlocksScaleDownOnly() {
    SyncSequence syncs = twoMetrics();
    HorizontalOutcome up = syncs.sync(0, 10, FAILED, total(150_000));
    assertEquals(15, up.desiredReplicas());
    assertEquals(1, up.failedMetrics());
    assertEquals(ScalingActive.VALID_METRIC_FOUND, up.state().conditions().scalingActive());

    HorizontalOutcome down = syncs.sync(1000, 15, FAILED, total(50_000));
    assertEquals(15, down.desiredReplicas());
    assertEquals(OptionalInt.empty(), down.proposedReplicas());
    assertEquals(
        ScalingActive.FAILED_GET_EXTERNAL_METRIC, down.state().conditions().scalingActive());
    assertEquals(AbleToScale.SUCCEEDED_GET_SCALE, down.state().conditions().ableToScale());
  }

  @Test
  void nothingIsRecordedWithoutAValidMetric() {
    SyncSequence syncs = twoMetrics();
    HorizontalState before = syncs.state();
    HorizontalOutcome outcome = syncs.sync(600, 10, FAILED, FAILED);

    assertEquals(2, outcome.failedMetrics());
    assertEquals(before.highest(), outcome.state().highest());
  }

  @Test
  void countOutsideTheBoundsJumpsWithoutMetricsOrRecommendation() {
    SyncSequence syncs =
        SyncSequence.ofExternal(new ReplicaBounds(3, 12), Optional.of(Behavior.ofDefaults()), 100);
    HorizontalState before = syncs.state();
    HorizontalOutcome down = syncs.sync(0, 100, FAILED);
    assertEquals(12, down.desiredReplicas());
    assertEquals(RescaleReason.CURRENT_ABOVE_MAXIMUM, down.rescaleReason());
    assertEquals(before.highest(), down.state().highest());
    // With behavior the jump still counts as a change, in the rate policies of both directions.
    assertEquals(88, down.state().scaleDowns().changeAfter(-1));

    HorizontalOutcome up = syncs.sync(15, 1, FAILED);
    assertEquals(3, up.desiredReplicas());
    assertEquals(RescaleReason.CURRENT_BELOW_MINIMUM, up.rescaleReason());
    assertEquals(ScalingActive.UNKNOWN, up.state().conditions().scalingActive());
  }

  @Test
  void zeroSetByHandDisables() {
    SyncSequence syncs = SyncSequence.ofExternal(new ReplicaBounds(0, 12), Optional.empty(), 0);
    HorizontalOutcome outcome = syncs.propose(0, 0, 5);

    assertFalse(outcome.rescales());
    assertEquals(ScalingActive.SCALING_DISABLED, outcome.state().conditions().scalingActive());
  }

  @Test
  void zeroReachedByItselfIsLeftAgain() {
    SyncSequence syncs = SyncSequence.ofExternal(new ReplicaBounds(0, 12), Optional.empty(), 1);
    assertEquals(1, syncs.propose(0, 1, 0).desiredReplicas());
    assertEquals(0, syncs.propose(315, 1, 0).desiredReplicas());
    assertEquals(ScaledToZero.SCALED_TO_ZERO, syncs.conditions().scaledToZero());

    assertEquals(4, syncs.propose(330, 0, 7).desiredReplicas());
    assertEquals(ScaledToZero.NOT_SCALED_TO_ZERO, syncs.conditions().scaledToZero());
  }

  @Test
  void refusesAZeroMinimumOfMetricsThatNeedPods() {
    List<MetricSpecification> metrics = List.of(new PodsMetric("rate", 1000));
    ReplicaBounds fromZero = new ReplicaBounds(0, 5);

    assertThrows(
        IllegalArgumentException.class,
        () -> SyncSequence.of(fromZero, Optional.empty(), 1, metrics));
    assertThrows(
        IllegalArgumentException.class,
        () -> SyncSequence.of(WIDE, Optional.empty(), 1, List.of()));
  }

  @Test
  void refusesReadingsThatDoNotFitTheMetrics() {
    SyncSequence syncs = SyncSequence.ofExternal(WIDE, Optional.empty(), 1);

    assertThrows(IllegalArgumentException.class, () -> syncs.sync(0, 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> syncs.sync(0, 1, MetricReading.PodCounts.ofEqual(1, 1, 0, 0)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void staysWithinTheBoundsAndForgetsNothingItWasGiven(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    ReplicaBounds bounds = new ReplicaBounds(2, 2 + random.nextInt(40));
    Optional<Behavior> behavior =
        random.nextBoolean() ? Optional.empty() : Optional.of(Behavior.ofDefaults());
    HorizontalPodAutoscaler autoscaler =
        new HorizontalPodAutoscaler(
            bounds,
            List.of(new PodsMetric("rate", 10_000)),
            behavior,
            ControllerSettings.ofDefaults());
    int replicas = bounds.minimum();
    HorizontalState state = HorizontalState.ofStart(replicas, Instant.EPOCH);
    for (int sync = 0; sync < 500; sync++) {
      int reporting = random.nextInt(replicas + 1);
      int missing = random.nextInt(replicas - reporting + 1);
      HorizontalObservation observation =
          new HorizontalObservation(
              Instant.ofEpochSecond(15L * sync),
              replicas,
              replicas,
              replicas,
              reporting,
              List.of(
                  MetricReading.PodCounts.ofEqual(
                      reporting, random.nextInt(30_000), missing, replicas - reporting - missing)));
      HorizontalOutcome outcome = autoscaler.sync(observation, state);
      assertEquals(outcome, autoscaler.sync(observation, state), "seed " + seed);
      assertEquals(
          bounds.clamp(outcome.desiredReplicas()), outcome.desiredReplicas(), "seed " + seed);
      replicas = outcome.desiredReplicas();
      state = outcome.state();
    }
  }

  private static SyncSequence twoMetrics() {
    return SyncSequence.of(
        WIDE,
        Optional.empty(),
        10,
        List.of(
            new ExternalMetric("first", TotalTarget.ofAverageValue(10_000)),
            new ObjectMetric("second", TotalTarget.ofAverageValue(10_000))));
  }
}
