package dev.harmony.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.series.IndicatorWindow;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every expert of the pool owes: no look ahead, a finite centre. */
class ExpertCausalityTest {

  private static final int STEPS = 7;

  static Stream<Learner<?>> experts() {
    Horizon horizon = new Horizon(Duration.ofMinutes(30), STEPS);
    return new OnlinePool(PoolComposition.thorough(horizon), horizon, 50, Duration.ofDays(14))
        .initialMemory(1).learners().stream();
  }

  private static double[] centre(Learner<?> expert, double[] values, int now) {
    IndicatorWindow window = TestSignals.window(values);
    Learner<?> learner = expert;
    for (int step = 0; step <= now; step++) {
      learner = learner.learn(Signals.of(window.slice(0, step + 1)));
    }
    Outlook outlook = learner.outlook(Signals.of(window.slice(0, now + 1)), STEPS);
    return IntStream.range(0, STEPS).mapToDouble(ahead -> outlook.centre(0, ahead)).toArray();
  }

  @ParameterizedTest
  @MethodSource("experts")
  void aCentreDoesNotChangeWhenTheFutureDoes(Learner<?> expert) {
    double[] values = TestSignals.wandering(3, 700, 0.05);
    for (int now : new int[] {0, 1, 40, 400, 660}) {
      values[now] = 10;
      double[] disturbed = TestSignals.disturbedAfter(now, values, now);
      assertArrayEquals(centre(expert, values, now), centre(expert, disturbed, now), "now " + now);
    }
  }

  @ParameterizedTest
  @MethodSource("experts")
  void aCentreIsFinite(Learner<?> expert) {
    double[] falling = new double[700];
    for (int step = 0; step < falling.length; step++) {
      falling[step] = Math.max(0, 300 - step);
    }
    for (double[] values :
        List.of(falling, new double[700], TestSignals.wandering(8, 700, 0.7), new double[] {0})) {
      for (int now = 0; now < values.length; now += 23) {
        double[] centre = centre(expert, values, now);
        assertEquals(STEPS, centre.length);
        for (double value : centre) {
          assertTrue(Double.isFinite(value), expert.expert().name() + " " + value);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("experts")
  void aConstantIsPredictedToStay(Learner<?> expert) {
    double[] values = new double[700];
    Arrays.fill(values, 0.3);
    boolean saysNothing = expert.expert().name().equals("climatology");
    for (double value : centre(expert, values, 699)) {
      assertEquals(saysNothing ? 0 : 0.3, value, 1e-9);
    }
  }
}
