package dev.harmony.rule.horizontal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoPassRuleTest {

  private static final Tolerance TENTH = new Tolerance(0.1, 0.1);
  private static final MetricProposal.Unavailable FAILURE =
      new MetricProposal.Unavailable(ScalingActive.FAILED_GET_PODS_METRIC);
  private static final TwoPassRule AVERAGE_TEN = new TwoPassRule(UsageLevel.AVERAGE, 10, FAILURE);

  private static PodUsage usage(int counted, long each, int missing, int unready) {
    return PodUsage.of(MetricReading.PodCounts.ofEqual(counted, each, missing, unready), 10);
  }

  private static MetricProposal proposed(int replicas, long level) {
    return new MetricProposal.Proposed(replicas, level);
  }

  @Test
  void ratioTimesCountedPodsRoundedUp() {
    // 13 / 10 x 4 = 5.2
    assertEquals(proposed(6, 13), AVERAGE_TEN.propose(usage(4, 13, 0, 0), 4, TENTH));
  }

  @Test
  void missingAndUnreadyPodsUseNothingOnScaleUp() {
    // 4 x 30 = 120 over 4 + 1 + 3 pods is 15: 1.5 x 8 = 12.
    assertEquals(proposed(12, 30), AVERAGE_TEN.propose(usage(4, 30, 1, 3), 8, TENTH));
    // 4 x 20 = 80 over 8 pods is the target itself: held.
    assertEquals(proposed(8, 20), AVERAGE_TEN.propose(usage(4, 20, 2, 2), 8, TENTH));
    // 4 x 13 = 52 over 8 pods is 6.5, below one, although the first ratio was above: held.
    assertEquals(proposed(8, 13), AVERAGE_TEN.propose(usage(4, 13, 4, 0), 8, TENTH));
  }

  @Test
  void missingPodsUseTheTargetOnScaleDownAndUnreadyOnesAreLeftOut() {
    // (4 x 2 + 4 x 10) / 8 = 6: 0.6 x 8 = 4.8.
    assertEquals(proposed(5, 2), AVERAGE_TEN.propose(usage(4, 2, 4, 0), 8, TENTH));
    // Three pending pods change nothing: 0.2 x 4 = 0.8.
    assertEquals(proposed(1, 2), AVERAGE_TEN.propose(usage(4, 2, 0, 3), 7, TENTH));
  }

  @Test
  void heldWhereTheCountWouldMoveAgainstTheRatio() {
    // 3 x 30 over 4 pods is 22: 2.2 x 4 = 8.8, but twenty replicas are wanted already.
    assertEquals(proposed(20, 30), AVERAGE_TEN.propose(usage(3, 30, 1, 0), 20, TENTH));
  }

  @Test
  void missingPodsUseTheirRequestOrMoreOnScaleDownOfUtilization() {
    TwoPassRule rule = new TwoPassRule(UsageLevel.UTILIZATION, 50, FAILURE);
    // 2 pods use 100 of 1000, 1 missing pod of request 500 is assumed at 500: 600 / 1500 = 40 %.
    PodUsage usage =
        new PodUsage(new PodSums(2, 100, 1000), new PodSums(1, 500, 500), PodSums.NONE);

    // 40 / 50 x 3 = 2.4
    assertEquals(proposed(3, 10), rule.propose(usage, 3, TENTH));
  }

  @ParameterizedTest
  @CsvSource({"65,10", "66,10", "67,12"})
  void upperEdgeOfTheToleranceChangesNothing(int percent, int replicas) {
    TwoPassRule rule = new TwoPassRule(UsageLevel.UTILIZATION, 60, FAILURE);
    PodUsage usage =
        new PodUsage(new PodSums(10, 100L * percent, 10_000), PodSums.NONE, PodSums.NONE);

    assertEquals(proposed(replicas, percent), rule.propose(usage, 10, TENTH));
  }

  @Test
  void levelsAreRoundedDown() {
    // 119 / 10 = 11.9 is 11, a ratio of 1.1, which is still inside.
    PodUsage average = new PodUsage(new PodSums(10, 119, 0), PodSums.NONE, PodSums.NONE);
    assertEquals(proposed(10, 11), AVERAGE_TEN.propose(average, 10, TENTH));

    TwoPassRule rule = new TwoPassRule(UsageLevel.UTILIZATION, 60, FAILURE);
    PodUsage utilization = new PodUsage(new PodSums(10, 6699, 10_000), PodSums.NONE, PodSums.NONE);
    assertEquals(proposed(10, 66), rule.propose(utilization, 10, TENTH));
  }

  @Test
  void failsWithoutAUsableSampleOrARequest() {
    assertEquals(FAILURE, AVERAGE_TEN.propose(usage(0, 0, 3, 2), 5, TENTH));

    TwoPassRule rule = new TwoPassRule(UsageLevel.UTILIZATION, 60, FAILURE);
    assertEquals(FAILURE, rule.propose(usage(3, 10, 0, 0), 3, TENTH));
  }
}
