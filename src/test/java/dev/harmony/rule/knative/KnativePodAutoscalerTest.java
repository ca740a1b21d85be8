package dev.harmony.rule.knative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.rule.knative.KnativeOutcome.Decided;
import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnativePodAutoscalerTest {

  private static final KnativeSettings DEFAULTS = KnativeSettings.of(10, 0.7);

  private static Instant at(long second) {
    return Instant.ofEpochSecond(second);
  }

  /**
   * The decision at {@code now} if each second before it that is still open reports {@code value}.
   */
  private static Decided afterReports(
      KnativePodAutoscaler autoscaler, KnativeState state, double value, long now, int ready) {
    long open = Math.max(0, state.metric().reports().lastSecond() + 1);
    KnativeState reported = state;
    for (long second = open; second < now; second++) {
      reported = reported.withReport(at(second), value);
    }
    return assertInstanceOf(Decided.class, autoscaler.decide(at(now), ready, reported));
  }

  private static Decided first(KnativeSettings settings, double value, int ready) {
    KnativePodAutoscaler autoscaler = new KnativePodAutoscaler(settings);
    return afterReports(autoscaler, autoscaler.start(1, at(-2)), value, 2, ready);
  }

  @Test
  void asksForTheAverageAtTheTarget() {
    Decided decision = first(DEFAULTS, 40, 4);

    // ceil(40 / 7) = 6; 6 / 4 is below the panic threshold of two.
    assertEquals(6, decision.desired());
    assertEquals(40, decision.stable().average());
    assertFalse(decision.state().panic().isPresent());
  }

  @Test
  void holdsTheCountBetweenTheRates() {
    Decided falling = first(DEFAULTS, 0, 9);
    assertEquals(4, falling.desired());
    assertEquals(4, falling.least());
    assertEquals(9000, falling.most());
  }

  @Test
  void panicsAtTheThresholdAndKeepsTheLargestWish() {
    KnativePodAutoscaler autoscaler = new KnativePodAutoscaler(DEFAULTS);
    KnativeState start = autoscaler.start(1, at(-2));
    Decided calm = afterReports(autoscaler, start, 28, 2, 4);
    assertFalse(calm.state().panic().isPresent());

    // ceil(56 / 7) = 8 is twice the four ready ones.
    Decided surge = afterReports(autoscaler, calm.state(), 56, 8, 4);
    assertEquals(8, surge.panic().replicas());
    assertTrue(surge.state().panic().isPresent());
    assertEquals(8, surge.desired());

    Decided later = afterReports(autoscaler, surge.state(), 7, 68, 8);
    assertEquals(1, later.stable().replicas());
    assertEquals(8, later.desired());
    Decided over = afterReports(autoscaler, surge.state(), 7, 70, 8);
    assertFalse(over.state().panic().isPresent());
    assertEquals(4, over.desired());
  }

  @Test
  void beginsInPanicWithSeveralReadyReplicas() {
    KnativePodAutoscaler autoscaler = new KnativePodAutoscaler(DEFAULTS);
    KnativeState start = autoscaler.start(5, at(-2));

    assertEquals(5, afterReports(autoscaler, start, 7, 58, 5).desired());
    assertEquals(2, afterReports(autoscaler, start, 7, 60, 5).desired());
  }

  @Test
  void hasNoDataOnceTheStableWindowIsSilent() {
    KnativePodAutoscaler autoscaler = new KnativePodAutoscaler(DEFAULTS);
    KnativeState start = autoscaler.start(1, at(-2));
    assertSame(start, autoscaler.decide(at(0), 1, start).state());
    assertInstanceOf(KnativeOutcome.NoData.class, autoscaler.decide(at(0), 1, start));

    KnativeState reported = start.withReport(at(0), 14);
    assertInstanceOf(Decided.class, autoscaler.decide(at(60), 1, reported));
    assertInstanceOf(KnativeOutcome.NoData.class, autoscaler.decide(at(61), 1, reported));
  }

  @Test
  void zeroDemandIsData() {
    assertEquals(0, first(DEFAULTS, 0, 1).desired());
  }

  @Test
  void delayHoldsTheLargestWishOfItsTicks() {
    KnativeSettings settings =
        DEFAULTS
            .withWindows(Duration.ofSeconds(6), Duration.ofSeconds(1))
            .withScaleDownDelay(Duration.ofSeconds(19));
    KnativePodAutoscaler autoscaler = new KnativePodAutoscaler(settings);
    Decided high = afterReports(autoscaler, autoscaler.start(1, at(-2)), 40, 2, 4);

    // Nineteen seconds are ten ticks, those from 2 to 20.
    Decided held = afterReports(autoscaler, high.state(), 7, 20, 4);
    assertEquals(2, held.wanted());
    assertEquals(6, held.desired());
    assertEquals(2, afterReports(autoscaler, held.state(), 7, 22, 4).desired());
  }

  @Test
  void activationScaleRaisesWishesAboveZero() {
    KnativeSettings settings =
        new KnativeSettings(
            7,
            10,
            -1,
            Duration.ofMinutes(1),
            Duration.ofSeconds(6),
            MetricAggregation.LINEAR,
            2,
            1.5,
            2,
            Duration.ZERO,
            5,
            true);
    assertEquals(5, first(settings, 1, 1).desired());
    assertEquals(0, first(settings, 0, 1).desired());
    assertEquals(-1, first(settings, 1, 1).excessBurstCapacity());
  }

  @Test
  void excessBurstCapacityCountsReadyReplicasAtTheirTotal() {
    // 30 x 10 - 211 - 40 = 49; without ready replicas -211 - 40.
    assertEquals(49, first(DEFAULTS, 40, 30).excessBurstCapacity());
    assertEquals(-251, first(DEFAULTS, 40, 0).excessBurstCapacity());
  }

  @Test
  void refusesReportsAndCountsThatCannotBe() {
    KnativePodAutoscaler autoscaler = new KnativePodAutoscaler(DEFAULTS);
    KnativeState start = autoscaler.start(1, at(0));
    assertThrows(IllegalArgumentException.class, () -> start.withReport(at(0), -1));
    assertThrows(IllegalArgumentException.class, () -> start.withReport(at(0), Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> autoscaler.decide(at(0), -1, start));
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
  void keepsToItsRatesAndNeverFallsInPanic(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Duration delay = Duration.ofSeconds(random.nextBoolean() ? random.nextInt(100) : 0);
    KnativePodAutoscaler autoscaler = new KnativePodAutoscaler(DEFAULTS.withScaleDownDelay(delay));
    int ready = 1 + random.nextInt(10);
    KnativeState state = autoscaler.start(ready, at(-2));
    int inPanic = 0;
    double level = 50;
    for (long now = 2; now < 2000; now += 2) {
      level *=
          random.nextInt(50) == 0 ? 4 * random.nextDouble() : 0.98 + 0.04 * random.nextDouble();
      state = state.withReport(at(now - 2), level).withReport(at(now - 1), level);
      Decided decision = assertInstanceOf(Decided.class, autoscaler.decide(at(now), ready, state));
      assertEquals(decision, autoscaler.decide(at(now), ready, state), "seed " + seed);
      boolean panics = decision.state().panic().isPresent();
      assertTrue(panics || decision.wanted() >= decision.least(), "seed " + seed);
      assertTrue(panics || decision.wanted() <= decision.most(), "seed " + seed);
      assertTrue(decision.desired() >= decision.wanted(), "seed " + seed);
      assertTrue(!panics || decision.wanted() >= inPanic, "seed " + seed);
      inPanic = panics ? decision.wanted() : 0;
      ready = random.nextInt(3) == 0 ? decision.desired() : ready;
      state = decision.state();
    }
  }
}
