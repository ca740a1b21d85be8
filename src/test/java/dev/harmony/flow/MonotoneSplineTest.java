package dev.harmony.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonotoneSplineTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void forwardUndoesInverse(long seed) {
    MonotoneSpline spline = spline(seed);
    for (double value = -30; value < 30; value += 0.37) {
      assertEquals(value, spline.forward(spline.inverse(value)), 1e-6);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void inverseUndoesForward(long seed) {
    MonotoneSpline spline = spline(seed);
    for (double position = -12; position < 12; position += 0.11) {
      assertEquals(position, spline.inverse(spline.forward(position)), 1e-6);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void neverFalls(long seed) {
    double[] positions = IntStream.range(-2000, 2000).mapToDouble(index -> index / 100.0).toArray();
    double[] values = spline(seed).atPositions(positions);
    for (int index = 1; index < values.length; index++) {
      assertTrue(values[index] >= values[index - 1]);
      assertEquals(spline(seed).forward(positions[index]), values[index]);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-3, -0.2, 0.1, 2.5})
  void probabilityUndoesQuantile(double value) {
    MonotoneSpline spline = spline(2);
    assertEquals(value, spline.quantile(spline.below(value)), 1e-6);
    assertEquals(spline.below(value), spline.upTo(value));
  }

  @Test
  void medianIsTheLocation() {
    assertEquals(0.25, spline(3).quantile(0.5), 1e-6);
  }

  /** A spline of random slopes and derivatives with its median at 0.25. */
  private static MonotoneSpline spline(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] numbers = new float[MonotoneSpline.NUMBERS];
    numbers[0] = 0.25f;
    for (int index = 1; index < numbers.length; index++) {
      numbers[index] = (float) Math.exp(random.nextGaussian());
    }
    return new MonotoneSpline(numbers, 0);
  }
}
