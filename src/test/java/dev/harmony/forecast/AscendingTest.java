package dev.harmony.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AscendingTest {

  @Test
  void findsTheFirstOfEqualValues() {
    double[] sorted = {1, 2, 2, 5};
    assertEquals(0, Ascending.lowerBound(sorted, 0));
    assertEquals(1, Ascending.lowerBound(sorted, 2));
    assertEquals(3, Ascending.lowerBound(sorted, 3));
    assertEquals(4, Ascending.lowerBound(sorted, 6));
    assertEquals(0, Ascending.lowerBound(new double[0], 6));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void countsTheValuesBelow(long seed) {
    Random random = new Random(seed);
    double[] sorted = random.ints(50, 0, 20).asDoubleStream().sorted().toArray();
    for (double value = -0.5; value < 21; value += 0.5) {
      double bound = value;
      long below = Arrays.stream(sorted).filter(each -> each < bound).count();
      assertEquals(below, Ascending.lowerBound(sorted, value));
    }
  }
}
