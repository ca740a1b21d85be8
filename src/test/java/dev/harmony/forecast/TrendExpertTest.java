package dev.harmony.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrendExpertTest {

  private static TrendExpert.State learnt(TrendExpert expert, Signal signal) {
    TrendExpert.State state = expert.initialState();
    for (long step = signal.first(); step <= signal.last(); step++) {
      state = expert.learn(state, signal, step);
    }
    return state;
  }

  @Test
  void smoothsAndDampsAsWorkedByHand() {
    TrendExpert expert = new TrendExpert(0.5, 0.5, 0.5);
    Signal signal = TestSignals.of(10, 20);
    TrendExpert.State state = learnt(expert, signal);
    assertEquals(new TrendExpert.State(15, 2.5), state);
    assertArrayEquals(
        new double[] {15 + 1.25, 15 + 1.25 + 0.625}, expert.centre(state, signal, 1, 2));
  }

  @Test
  void predictsTheNewestValueBeforeItHasLearnt() {
    TrendExpert expert = new TrendExpert(0.4, 0.1, 0.9);
    assertArrayEquals(
        new double[] {7, 7}, expert.centre(expert.initialState(), TestSignals.of(7), 0, 2));
  }

  @Test
  void followsItsTrendBelowZero() {
    TrendExpert expert = new TrendExpert(1, 1, 1);
    Signal signal = TestSignals.of(9, 5, 1);
    assertArrayEquals(
        new double[] {-3, -7, -11}, expert.centre(learnt(expert, signal), signal, 2, 3));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void agreesWithTheErrorCorrectionForm(long seed) {
    double[] values = TestSignals.wandering(seed, 200, 0);
    Signal signal = TestSignals.of(values);
    double levelWeight = 0.4;
    double trendWeight = 0.1;
    double damping = 0.9;
    double level = values[0];
    double trend = 0;
    for (int step = 1; step < values.length; step++) {
      double error = values[step] - level - damping * trend;
      level += damping * trend + levelWeight * error;
      trend = damping * trend + trendWeight * levelWeight * error;
    }
    TrendExpert expert = new TrendExpert(levelWeight, trendWeight, damping);
    double[] centre = expert.centre(learnt(expert, signal), signal, signal.last(), 40);
    for (int ahead = 1; ahead <= 40; ahead++) {
      double sum = damping * (1 - Math.pow(damping, ahead)) / (1 - damping);
      assertEquals(level + sum * trend, centre[ahead - 1], 1e-9);
    }
  }

  @Test
  void staysAtAConstant() {
    TrendExpert expert = new TrendExpert(0.4, 0.1, 0.9);
    double[] values = new double[300];
    Arrays.fill(values, 0.1);
    Signal signal = TestSignals.of(values);
    for (double centre : expert.centre(learnt(expert, signal), signal, 299, 40)) {
      assertEquals(0.1, centre, 1e-12);
    }
  }

  @Test
  void reachesAStepOfTheLevel() {
    TrendExpert expert = new TrendExpert(0.4, 0.1, 0.9);
    double[] values = new double[200];
    Arrays.fill(values, 100, 200, 50);
    Signal signal = TestSignals.of(values);
    double[] centre = expert.centre(learnt(expert, signal), signal, 199, 5);
    assertTrue(Math.abs(centre[4] - 50) < 1, "predicts " + centre[4]);
  }
}
