package dev.harmony.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateFeaturesTest {

  private static float[] features(double[] values, int time, int ahead) {
    FilledWindow window = FilledWindow.of(Windows.of(values));
    FilledColumn column = window.columns().get(0);
    ColumnSummary summary = new ColumnSummary(0, 0, 0.5, 0.1);
    return new StateFeatures(window, column, summary, time).ahead(ahead, 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 30, 500, 899})
  void seesNothingOfWhatComesLater(int time) {
    double[] values = Windows.autoregressive(1, 900, 0.9, 9);
    double[] cut = Arrays.copyOf(values, time + 1);
    float[] expected = features(cut, time, 4);
    float[] actual = features(values, time, 4);
    assertArrayEquals(expected, actual, 1e-4f);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-9, 1e9})
  void haveNoUnit(double unit) {
    double[] values = Windows.autoregressive(2, 400, 0.9, 9);
    double[] scaled = Arrays.stream(values).map(value -> unit * value).toArray();
    assertArrayEquals(features(values, 399, 2), features(scaled, 399, 2), 1e-4f);
  }

  @Test
  void knowTheDayBeforeTheStepAhead() {
    double[] values = Windows.autoregressive(3, 400, 0.9, 9);
    FilledColumn column = FilledColumn.of(Windows.of(values), 0);
    float[] features = features(values, 399, 5);
    double expected = (values[399 + 5 - 24] - values[399]) / column.scale(399);
    assertEquals(expected, features[StateFeatures.COUNT - 12], 1e-5);
  }

  @Test
  void areNeverInfinite() {
    double[] values = new double[400];
    values[2] = 1e300;
    values[399] = 1e-100;
    for (float feature : features(values, 399, 1)) {
      assertFalse(Float.isInfinite(feature));
    }
  }
}
