package dev.harmony.rule.horizontal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.harmony.workload.Behavior;
import dev.harmony.workload.ReplicaBounds;
import dev.harmony.workload.ScalingRatePolicy;
import dev.harmony.workload.ScalingRules;
import dev.harmony.workload.SelectPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitTest {

  private static final HorizontalState START = HorizontalState.ofStart(10, Instant.EPOCH);

  private static ScalingRules rules(SelectPolicy choice, ScalingRatePolicy... policies) {
    return ScalingRules.ofScaleDownDefaults()
        .withStabilizationWindow(Duration.ZERO)
        .withSelectPolicy(choice)
        .withPolicies(List.of(policies));
  }

  private static ScalingRatePolicy pods(int value, int seconds) {
    return ScalingRatePolicy.ofPods(value, Duration.ofSeconds(seconds));
  }

  private static ScalingRatePolicy percent(int value, int seconds) {
    return ScalingRatePolicy.ofPercent(value, Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource({"MAX,14,7", "MIN,13,9", "DISABLED,10,10"})
  void selectsTheLargestOrSmallestChangeOrNone(SelectPolicy choice, int highest, int lowest) {
    // Up: 10 + 3 or ceil(10 x 1.31) = 14. Down: 10 - 3 or trunc(10 x 0.95) = 9.
    RateLimit limit =
        new RateLimit(
            new Behavior(
                rules(choice, pods(3, 60), percent(31, 60)),
                rules(choice, pods(3, 60), percent(5, 60))));

    assertEquals(highest, limit.highest(10, 0, START));
    assertEquals(lowest, limit.lowest(10, 0, START));
  }

  @Test
  void changesOfBothDirectionsGiveTheCountAtThePeriodsStart() {
    RateLimit limit =
        new RateLimit(
            new Behavior(
                rules(SelectPolicy.MAX, pods(5, 60)), rules(SelectPolicy.MAX, pods(5, 60))));
    HorizontalState state =
        new HorizontalState(
            START.highest(),
            START.lowest(),
            ScaleEvents.ofNone().with(4, 30_000, 0),
            ScaleEvents.ofNone().with(1, 40_000, 0),
            START.conditions());

    // 10 now, of which 4 were added and 1 removed: 7 at the start.
    assertEquals(12, limit.highest(10, 60_000, state));
    assertEquals(2, limit.lowest(10, 60_000, state));
    // At 90 s the rise is exactly one period old and no longer within it: 11 at the start.
    assertEquals(16, limit.highest(10, 90_000, state));
  }

  @Test
  void twoPerMinuteStayTwoPerMinute() {
    Behavior behavior = Behavior.ofDefaults().withScaleUp(rules(SelectPolicy.MAX, pods(2, 60)));
    SyncSequence syncs =
        SyncSequence.ofExternal(new ReplicaBounds(1, 60), Optional.of(behavior), 3);

    assertEquals(5, syncs.propose(0, 3, 30).desiredReplicas());
    assertEquals(ScalingLimited.SCALE_UP_LIMIT, syncs.conditions().scalingLimited());
    assertEquals(5, syncs.propose(15, 5, 30).desiredReplicas());
    assertEquals(5, syncs.propose(45, 5, 30).desiredReplicas());
    assertEquals(7, syncs.propose(60, 5, 30).desiredReplicas());
  }

  @Test
  void expiredChangeIsOverwrittenThoughTheOtherDirectionStillNeedsIt() {
    Behavior behavior =
        new Behavior(rules(SelectPolicy.MAX, pods(12, 900)), rules(SelectPolicy.MAX, pods(5, 30)));
    SyncSequence syncs =
        SyncSequence.ofExternal(new ReplicaBounds(1, 90), Optional.of(behavior), 20);

    assertEquals(15, syncs.propose(0, 20, 10).desiredReplicas());
    // The scale-down of five is older than 30 s now, so this one of three takes its place.
    assertEquals(12, syncs.propose(45, 15, 12).desiredReplicas());
    // Only three are remembered: 12 + 3 + 12, where both together would have given 12 + 8 + 12.
    assertEquals(27, syncs.propose(60, 12, 80).desiredReplicas());
  }

  @Test
  void stabilizationHoldsBothDirections() {
    Behavior behavior =
        Behavior.ofDefaults()
            .withScaleUp(
                ScalingRules.ofScaleUpDefaults().withStabilizationWindow(Duration.ofMinutes(2)));
    SyncSequence syncs =
        SyncSequence.ofExternal(new ReplicaBounds(1, 60), Optional.of(behavior), 10);

    assertEquals(10, syncs.propose(0, 10, 13).desiredReplicas());
    assertEquals(AbleToScale.SCALE_UP_STABILIZED, syncs.conditions().ableToScale());
    assertEquals(10, syncs.propose(60, 10, 15).desiredReplicas());
    // The count of ten is exactly two minutes old: the lowest of 13, 15 and 20 is followed ...
    assertEquals(15, syncs.propose(120, 10, 20).desiredReplicas());
  }
}
