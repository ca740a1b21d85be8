package dev.harmony.rule.horizontal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.harmony.plan.BehaviorLimits;
import dev.harmony.plan.BehaviorMemory;
import dev.harmony.workload.Behavior;
import dev.harmony.workload.ReplicaBounds;
import dev.harmony.workload.ScalingRatePolicy;
import dev.harmony.workload.ScalingRules;
import dev.harmony.workload.SelectPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BehaviorNormalizationTest {

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  /** What holds Harmony to a behavior is what holds the HorizontalPodAutoscaler to it. */
  @ParameterizedTest
  @MethodSource("seeds")
  void limitsWithinTheBoundsAsThePlannerDoes(long seed) {
    Random random = new Random(seed);
    Behavior behavior = new Behavior(rules(random), rules(random));
    Normalization normalization = new BehaviorNormalization(new ReplicaBounds(0, 1000), behavior);
    BehaviorLimits limits = new BehaviorLimits(behavior);
    int current = 1 + random.nextInt(20);
    HorizontalState state = HorizontalState.ofStart(current, Instant.EPOCH);
    BehaviorMemory memory = BehaviorMemory.ofStart(current, 0);
    long now = 0;
    for (int index = 0; index < 300; index++) {
      now += 1000L * random.nextInt(60);
      int wanted = random.nextInt(60);
      Normalization.Normalized normalized = normalization.normalize(wanted, current, now, state);
      BehaviorLimits.Limited limited = limits.limit(wanted, current, now, memory);

      int desired = normalized.replicas();
      assertEquals(desired, limited.replicas(), "in sync " + index);
      state =
          desired == current
              ? normalized.state()
              : normalization.recordRescale(current, desired, now, normalized.state());
      memory = limited.memory();
      current = desired;
    }
  }

  private static ScalingRules rules(Random random) {
    SelectPolicy[] choices = {SelectPolicy.MAX, SelectPolicy.MIN, SelectPolicy.DISABLED};
    return ScalingRules.ofScaleUpDefaults()
        .withStabilizationWindow(Duration.ofSeconds(random.nextInt(400)))
        .withSelectPolicy(choices[random.nextInt(random.nextInt(4) == 0 ? 3 : 2)])
        .withPolicies(
            List.of(
                ScalingRatePolicy.ofPods(1 + random.nextInt(6), seconds(random)),
                ScalingRatePolicy.ofPercent(1 + random.nextInt(150), seconds(random))));
  }

  private static Duration seconds(Random random) {
    return Duration.ofSeconds(1 + random.nextInt(200));
  }
}
