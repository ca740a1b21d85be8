package dev.harmony.rule.horizontal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.harmony.workload.Behavior;
import dev.harmony.workload.ReplicaBounds;
import dev.harmony.workload.ScalingRatePolicy;
import dev.harmony.workload.ScalingRules;
import dev.harmony.workload.SelectPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BehaviorNormalizationTest {

  private static ScalingRules rules(SelectPolicy choice, ScalingRatePolicy... policies) {
    return ScalingRules.ofScaleDownDefaults()
        .withStabilizationWindow(Duration.ZERO)
        .withSelectPolicy(choice)
        .withPolicies(List.of(policies));
  }

  private static ScalingRatePolicy pods(int value, int seconds) {
    return ScalingRatePolicy.ofPods(value, Duration.ofSeconds(seconds));
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
