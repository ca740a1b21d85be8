package dev.harmony.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.harmony.workload.Behavior;
import dev.harmony.workload.ScalingRatePolicy;
import dev.harmony.workload.ScalingRules;
import dev.harmony.workload.SelectPolicy;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitTest {

  private static RateLimit.Position at(long millis, ScaleEvents ups, ScaleEvents downs) {
    return new RateLimit.Position(10, millis, ups, downs);
  }

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

    assertEquals(highest, limit.highest(at(0, ScaleEvents.ofNone(), ScaleEvents.ofNone())));
    assertEquals(lowest, limit.lowest(at(0, ScaleEvents.ofNone(), ScaleEvents.ofNone())));
  }

  @Test
  void changesOfBothDirectionsGiveTheCountAtThePeriodsStart() {
    RateLimit limit =
        new RateLimit(
            new Behavior(
                rules(SelectPolicy.MAX, pods(5, 60)), rules(SelectPolicy.MAX, pods(5, 60))));
    ScaleEvents ups = ScaleEvents.ofNone().with(4, 30_000, 0);
    ScaleEvents downs = ScaleEvents.ofNone().with(1, 40_000, 0);

    // 10 now, of which 4 were added and 1 removed: 7 at the start.
    assertEquals(12, limit.highest(at(60_000, ups, downs)));
    assertEquals(2, limit.lowest(at(60_000, ups, downs)));
    // At 90 s the rise is exactly one period old and no longer within it: 11 at the start.
    assertEquals(16, limit.highest(at(90_000, ups, downs)));
  }
}
