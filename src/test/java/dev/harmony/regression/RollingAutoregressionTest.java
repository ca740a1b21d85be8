package dev.harmony.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RollingAutoregressionTest {

  private static final Leads LEADS = Leads.of(6);

  private static RollingAutoregression learnt(double... values) {
    FilledWindow window = FilledWindow.of(Windows.of(values));
    return RollingAutoregression.of(window, window.columns().get(0), LEADS);
  }

  private static double[] changes(Autoregression fit, double[] values, int time) {
    FilledWindow window = FilledWindow.of(Windows.of(values));
    return fit.changes(window, window.columns().get(0), time);
  }

  /** The best prediction of {@code x(t+h)} is {@code a^h x(t)}. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void recoversAnAutoregressiveLaw(long seed) {
    double[] values = Windows.autoregressive(seed, 20_000, 0.8, 50);
    Autoregression fit = learnt(values).newest();
    double square = 0;
    int count = 0;
    for (int time = 15_000; time < 19_000; time += 10) {
      double[] changes = changes(fit, values, time);
      for (int ahead : new int[] {1, 3, 6}) {
        double best = (Math.pow(0.8, ahead) - 1) * (values[time] - 50);
        square += Math.pow(fit.at(changes, ahead) - best, 2);
        count++;
      }
    }
    assertEquals(0, Math.sqrt(square / count), 0.2);
  }

  @Test
  void knowsNothingOfWhatCameLater() {
    double[] values = Windows.autoregressive(4, 2000, 0.9, 5);
    double[] disturbed = values.clone();
    Arrays.fill(disturbed, 1001, 2000, -70);
    for (int time : new int[] {50, 300, 1000}) {
      double[] expected = changes(learnt(values).before(time), values, time);
      double[] actual = changes(learnt(disturbed).before(time), values, time);
      // The unit is that of the whole window, which only clips and rounds.
      assertArrayEquals(expected, actual, 1e-9);
    }
  }

  @Test
  void learnsNothingFromGaps() {
    double[] values = Windows.autoregressive(6, 3000, 0.9, 5);
    for (int time = 0; time < values.length; time += 5) {
      values[time] = Double.NaN;
    }
    assertArrayEquals(new double[LEADS.count()], changes(learnt(values).newest(), values, 2999));
  }

  @Test
  void expectsNoChangeOfAConstant() {
    double[] values = new double[900];
    Arrays.fill(values, 3);
    assertArrayEquals(new double[LEADS.count()], changes(learnt(values).newest(), values, 899));
  }
}
