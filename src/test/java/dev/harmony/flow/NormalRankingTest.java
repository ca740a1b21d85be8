package dev.harmony.flow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalRankingTest {

  @ParameterizedTest
  @ValueSource(doubles = {1, 1e-6, 1e6})
  void sortsValuesOfAnySize(double size) {
    SplittableRandom random = new SplittableRandom(1);
    NormalRanking ranking = new NormalRanking(300);
    for (int round = 0; round < 3; round++) {
      double[] values =
          DoubleStream.generate(() -> size * random.nextGaussian()).limit(300).toArray();
      int[] expected =
          IntStream.range(0, 300)
              .boxed()
              .sorted(Comparator.comparing(index -> values[index]))
              .mapToInt(Integer::intValue)
              .toArray();
      assertArrayEquals(expected, ranking.order(values));
    }
  }

  @Test
  void keepsTheOrderOfEqualValues() {
    assertArrayEquals(
        new int[] {1, 3, 0, 2}, new NormalRanking(4).order(new double[] {2, 1, 2, 1}));
  }
}
