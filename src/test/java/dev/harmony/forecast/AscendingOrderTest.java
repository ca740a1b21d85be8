package dev.harmony.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Comparator;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AscendingOrderTest {

  private static int[] expected(double[] samples) {
    return IntStream.range(0, samples.length)
        .boxed()
        .sorted(Comparator.comparingDouble(index -> samples[index]))
        .mapToInt(index -> index)
        .toArray();
  }

  private static int[] order(double... samples) {
    return new AscendingOrder(samples.length).of(samples);
  }

  @Test
  void namesTheSamplesFromTheSmallestToTheLargest() {
    assertArrayEquals(new int[] {2, 0, 3, 1}, order(1, 7.5, 0, 3));
  }

  @Test
  void equalSamplesStayInTheirOrder() {
    assertArrayEquals(new int[] {1, 3, 0, 2, 4}, order(5, 0, 5, 0, 5));
    assertArrayEquals(new int[] {0, 1, 2}, order(4, 4, 4));
  }

  @Test
  void ordersOneSampleAndNone() {
    assertArrayEquals(new int[] {0}, order(9));
    assertArrayEquals(new int[0], order());
  }

  @Test
  void tellsApartWhatDiffersInTheLastDigitOnly() {
    double next = Math.nextUp(1.0);
    assertArrayEquals(new int[] {1, 3, 0, 2}, order(next, 1, next, 1));
    assertArrayEquals(new int[] {1, 0}, order(Double.MIN_VALUE, 0));
  }

  @Test
  void copesWithAnyRange() {
    double most = Double.MAX_VALUE;
    assertArrayEquals(new int[] {3, 1, 2, 0}, order(most, -1, 1, -most));
    assertArrayEquals(new int[] {2, 1, 0, 3}, order(1e-9, 1e-12, 0, 1e300));
  }

  static Stream<Arguments> shapes() {
    DoubleUnaryOperator spread = uniform -> uniform;
    DoubleUnaryOperator tailed = uniform -> Math.pow(uniform, -4);
    DoubleUnaryOperator counts = uniform -> Math.floor(12 * uniform);
    DoubleUnaryOperator atom = uniform -> Math.max(0, uniform - 0.7);
    return Stream.of(spread, tailed, counts, atom)
        .flatMap(shape -> Stream.of(1L, 2L, 3L).map(seed -> Arguments.of(shape, seed)));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void agreesWithAStableSortOfAnyShape(DoubleUnaryOperator shape, long seed) {
    Random random = new Random(seed);
    AscendingOrder order = new AscendingOrder(600);
    for (int round = 0; round < 5; round++) {
      double[] samples = random.doubles(600).map(shape).toArray();
      assertArrayEquals(expected(samples), order.of(samples));
    }
  }
}
