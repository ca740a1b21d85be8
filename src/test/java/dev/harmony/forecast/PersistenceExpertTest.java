package dev.harmony.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class PersistenceExpertTest {

  private static final PersistenceExpert EXPERT = new PersistenceExpert();

  private static double[] centre(int steps, double... values) {
    Signal signal = TestSignals.of(values);
    return EXPERT.centre(EXPERT.initialState(), signal, signal.last(), steps);
  }

  @Test
  void predictsTheNewestValue() {
    assertArrayEquals(new double[] {4, 4, 4}, centre(3, 3, 1, 4));
  }

  @Test
  void predictsTheLastObservedValueAfterAGap() {
    assertArrayEquals(new double[] {1, 1}, centre(2, 3, 1, Double.NaN));
  }
}
