package dev.harmony.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every expert of the pool owes: no look ahead, a finite centre, none below zero. */
class ExpertCausalityTest {

  private static final int STEPS = 7;

  static Stream<Learner<?>> experts() {
    Horizon horizon = new Horizon(Duration.ofMinutes(30), STEPS);
    return TestSignals.pool(horizon, 50).initialMemory().learners().stream();
  }

  private static double[] centre(Learner<?> expert, Signal signal, int now) {
    Learner<?> learner = expert;
    for (int step = 0; step <= now; step++) {
      learner = signal.isObserved(step) ? learner.learn(signal, step) : learner;
    }
    return learner.centre(signal, now, STEPS);
  }

  @ParameterizedTest
  @MethodSource("experts")
  void aCentreDoesNotChangeWhenTheFutureDoes(Learner<?> expert) {
    double[] values = TestSignals.wandering(3, 700, 0.05);
    for (int now : new int[] {0, 1, 40, 400, 660}) {
      values[now] = 10;
      Signal disturbed = TestSignals.of(TestSignals.disturbedAfter(now, values, now));
      assertArrayEquals(
          centre(expert, TestSignals.of(values), now),
          centre(expert, disturbed, now),
          "now " + now);
    }
  }

  @ParameterizedTest
  @MethodSource("experts")
  void aCentreIsFiniteAndNotNegative(Learner<?> expert) {
    double[] falling = new double[700];
    for (int step = 0; step < falling.length; step++) {
      falling[step] = Math.max(0, 300 - step);
    }
    for (double[] values :
        List.of(falling, new double[700], TestSignals.wandering(8, 700, 0.7), new double[] {0})) {
      for (int now = 0; now < values.length; now += 23) {
        double[] centre = centre(expert, TestSignals.of(values), now);
        assertEquals(STEPS, centre.length);
        for (double value : centre) {
          assertTrue(Double.isFinite(value) && value >= 0, expert.expert().name() + " " + value);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("experts")
  void aConstantIsPredictedToStay(Learner<?> expert) {
    double[] values = new double[700];
    Arrays.fill(values, 0.3);
    for (double value : centre(expert, TestSignals.of(values), 699)) {
      assertEquals(0.3, value, 1e-9);
    }
  }
}
