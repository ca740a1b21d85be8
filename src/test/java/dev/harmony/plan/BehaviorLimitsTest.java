package dev.harmony.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.workload.Behavior;
import dev.harmony.workload.ScalingRatePolicy;
import dev.harmony.workload.ScalingRules;
import dev.harmony.workload.SelectPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BehaviorLimitsTest {

  private static final long MINUTE = 60_000;

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @Test
  void aReleaseWaitsUntilTheWindowWantsNoMore() {
    BehaviorLimits limits = new BehaviorLimits(Behavior.ofDefaults());
    BehaviorMemory memory = BehaviorMemory.ofStart(10, 0);

    BehaviorLimits.Limited early = limits.limit(4, 10, 4 * MINUTE, memory);
    BehaviorLimits.Limited late = limits.limit(6, 10, 5 * MINUTE, early.memory());

    assertEquals(10, early.replicas());
    assertEquals(Set.of(Constraint.STABILIZATION), early.constraints());
    assertEquals(6, late.replicas());
    assertEquals(Set.of(), late.constraints());
  }

  @Test
  void anOrderIsCutToTheRateThatIsLeft() {
    BehaviorLimits limits = new BehaviorLimits(Behavior.ofDefaults());

    BehaviorLimits.Limited first = limits.limit(40, 10, MINUTE, BehaviorMemory.ofStart(10, 0));
    BehaviorLimits.Limited within = limits.limit(40, 20, MINUTE + 10_000, first.memory());
    BehaviorLimits.Limited after = limits.limit(40, 20, MINUTE + 15_000, first.memory());

    assertEquals(20, first.replicas());
    assertEquals(Set.of(Constraint.BEHAVIOR_POLICY), first.constraints());
    assertEquals(20, within.replicas());
    assertEquals(40, after.replicas());
    assertEquals(Set.of(), after.constraints());
  }

  @Test
  void aDisabledDirectionDoesNotMove() {
    Behavior behavior =
        Behavior.ofDefaults()
            .withScaleUp(ScalingRules.ofScaleUpDefaults().withSelectPolicy(SelectPolicy.DISABLED));

    BehaviorLimits.Limited limited =
        new BehaviorLimits(behavior).limit(12, 10, MINUTE, BehaviorMemory.ofStart(10, 0));

    assertEquals(10, limited.replicas());
    assertEquals(Set.of(Constraint.BEHAVIOR_POLICY), limited.constraints());
  }

  @Test
  void onlyChangesThatAreMadeUseUpTheRate() {
    BehaviorLimits limits = new BehaviorLimits(Behavior.ofDefaults());
    BehaviorMemory refused = limits.remember(40, 0, MINUTE, BehaviorMemory.ofStart(10, 0));

    assertEquals(20, limits.limit(40, 10, MINUTE + 1000, refused).replicas());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsAllowedLiesBetweenThePresentAndTheWishAndAChangeHasItsReason(long seed) {
    Random random = new Random(seed);
    BehaviorLimits limits = new BehaviorLimits(new Behavior(rules(random), rules(random)));
    long now = 0;
    int current = random.nextInt(20);
    BehaviorMemory memory = BehaviorMemory.ofStart(current, now);
    for (int index = 0; index < 200; index++) {
      now += 1000L * (1 + random.nextInt(60));
      int wanted = random.nextInt(40);
      BehaviorLimits.Limited limited = limits.limit(wanted, current, now, memory);

      int allowed = limited.replicas();
      assertTrue(Math.min(current, wanted) <= allowed && allowed <= Math.max(current, wanted));
      assertTrue(allowed == wanted || !limited.constraints().isEmpty());
      current = allowed;
      memory = limited.memory();
    }
  }

  private static ScalingRules rules(Random random) {
    return ScalingRules.ofScaleUpDefaults()
        .withStabilizationWindow(Duration.ofSeconds(random.nextInt(400)))
        .withSelectPolicy(random.nextBoolean() ? SelectPolicy.MAX : SelectPolicy.MIN)
        .withPolicies(
            List.of(
                ScalingRatePolicy.ofPods(1 + random.nextInt(6), Duration.ofSeconds(90)),
                ScalingRatePolicy.ofPercent(1 + random.nextInt(150), Duration.ofSeconds(30))));
  }
}
