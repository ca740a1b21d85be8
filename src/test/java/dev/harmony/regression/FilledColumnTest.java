package dev.harmony.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilledColumnTest {

  private static FilledColumn of(double... values) {
    return FilledColumn.of(Windows.of(values), 0);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void agreesWithSumsOverTheStretch(long seed) {
    double[] values = Windows.autoregressive(seed, 500, 0.9, 1e3);
    values[400] = values[399];
    FilledColumn column = of(values);
    for (int steps : new int[] {1, 7, 60, 288}) {
      int last = 401;
      double[] stretch = Arrays.copyOfRange(values, last + 1 - steps, last + 1);
      double mean = DoubleStream.of(stretch).average().orElseThrow();
      double variance =
          DoubleStream.of(stretch).map(value -> (value - mean) * (value - mean)).sum() / steps;
      double change = 0;
      double unchanged = 0;
      for (int time = last + 1 - steps; time <= last; time++) {
        change += Math.abs(values[time] - values[time - 1]) / steps;
        unchanged += values[time] == values[time - 1] ? 1.0 / steps : 0;
      }
      assertEquals(mean, column.mean(last, steps), 1e-9);
      assertEquals(Math.sqrt(variance), column.deviation(last, steps), 1e-6);
      assertEquals(change, column.meanAbsoluteChange(last, steps), 1e-9);
      assertEquals(unchanged, column.unchangedShare(last, steps), 1e-12);
    }
  }

  @Test
  void fillsGapsWithTheValueBeforeThem() {
    FilledColumn column = of(Double.NaN, 3, Double.NaN, Double.NaN, 5);
    assertEquals(3, column.at(0));
    assertEquals(3, column.at(3));
    assertEquals(3, column.at(-7));
    assertFalse(column.isObserved(2));
    assertTrue(column.isObserved(4));
    assertEquals(2, column.stood(2));
  }

  /** Noise of 1e4 on a level that was zero before it was 1e10. */
  @Test
  void hasAScaleWhereItMovesOnAnotherLevel() {
    double[] values = new double[900];
    double[] noise = Windows.autoregressive(5, 900, 0.5, 0);
    for (int time = 300; time < values.length; time++) {
      values[time] = 1e10 + 1e4 * noise[time];
    }
    double[] context = Arrays.copyOfRange(noise, 900 - FilledColumn.CONTEXT, 900);
    double mean = DoubleStream.of(context).average().orElseThrow();
    double variance =
        DoubleStream.of(context).map(each -> (each - mean) * (each - mean)).average().orElseThrow();
    FilledColumn column = of(values);
    double deviation = 1e4 * Math.sqrt(variance);
    assertEquals(deviation, column.deviation(899, FilledColumn.CONTEXT), 1e-6 * deviation);
    assertEquals(
        deviation + column.meanAbsoluteChange(899, FilledColumn.CONTEXT), column.scale(899), 0.1);
    assertEquals(0, column.scale(299), "it had not moved yet");
  }

  @Test
  void hasNoScaleWhereNothingEverChanged() {
    assertEquals(0, of(1e9 + 0.1, 1e9 + 0.1, 1e9 + 0.1).scale(2));
    assertEquals(0, of(Double.NaN, Double.NaN).scale(1));
  }
}
