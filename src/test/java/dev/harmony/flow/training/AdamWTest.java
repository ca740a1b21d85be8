package dev.harmony.flow.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.harmony.flow.ParameterShape;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdamWTest {
  private static final ParameterShape MATRIX = new ParameterShape("matrix", List.of(2L, 2L), 0, 1);
  private static final ParameterShape OFFSET = new ParameterShape("offset", List.of(3L), 0, 1);
  private static final List<ParameterShape> SHAPES = List.of(MATRIX, OFFSET);

  @Test
  void movesByTheRateAtFirst() {
    Weights weights = weights(new float[4], new float[3]);
    Weights gradients = weights(new float[] {3, -3, 0.001f, 0}, new float[] {1, 1, 1});
    optimizer(0).step(weights, gradients, 1, 0.1);
    assertArrayEquals(new float[] {-0.1f, 0.1f, -0.1f, 0}, weights.of(MATRIX), 1e-5f);
  }

  @Test
  void decaysMatricesOnlyAndWhateverTheGradient() {
    Weights weights = weights(new float[] {1, -2, 3, 4}, new float[] {5, 6, 7});
    optimizer(0.5).step(weights, Weights.zeros(SHAPES), 1, 0.1);
    assertArrayEquals(new float[] {0.95f, -1.9f, 2.85f, 3.8f}, weights.of(MATRIX), 1e-6f);
    assertArrayEquals(new float[] {5, 6, 7}, weights.of(OFFSET));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void doesWhatTheDefinitionSaysInDoublePrecision(long seed) {
    Random random = new Random(seed);
    double rate = 0.01;
    double decay = 0.1;
    double scale = 0.5;
    Weights weights = weights(numbers(4, random), numbers(3, random));
    double[] expected = doubles(weights.of(MATRIX));
    double[] first = new double[4];
    double[] second = new double[4];
    AdamW optimizer = optimizer(decay);
    for (int step = 1; step <= 50; step++) {
      Weights gradients = weights(numbers(4, random), numbers(3, random));
      for (int index = 0; index < 4; index++) {
        double gradient = scale * gradients.of(MATRIX)[index];
        first[index] = 0.9 * first[index] + 0.1 * gradient;
        second[index] = 0.99 * second[index] + 0.01 * gradient * gradient;
        double mean = first[index] / (1 - Math.pow(0.9, step));
        double root = Math.sqrt(second[index] / (1 - Math.pow(0.99, step)));
        expected[index] -= rate * decay * expected[index];
        expected[index] -= rate * mean / (root + 1e-8);
      }
      optimizer.step(weights, gradients, scale, rate);
    }
    assertArrayEquals(expected, doubles(weights.of(MATRIX)), 1e-5);
    assertEquals(50, optimizer.steps());
  }

  private static AdamW optimizer(double decay) {
    return new AdamW(decay, Weights.zeros(SHAPES), Weights.zeros(SHAPES), 0);
  }

  private static Weights weights(float[] matrix, float[] offset) {
    return Weights.of(SHAPES, Map.of("matrix", matrix, "offset", offset));
  }

  private static float[] numbers(int count, Random random) {
    float[] numbers = new float[count];
    for (int index = 0; index < count; index++) {
      numbers[index] = (float) random.nextGaussian();
    }
    return numbers;
  }

  private static double[] doubles(float[] numbers) {
    double[] doubles = new double[numbers.length];
    for (int index = 0; index < numbers.length; index++) {
      doubles[index] = numbers[index];
    }
    return doubles;
  }
}
