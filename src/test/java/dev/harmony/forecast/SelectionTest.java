package dev.harmony.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {

  @Test
  void findsEachRankOfAFewValues() {
    double[] values = {4, 1, 3, 1};
    assertEquals(1, Selection.smallest(values, 1));
    assertEquals(1, Selection.smallest(values, 2));
    assertEquals(3, Selection.smallest(values, 3));
    assertEquals(4, Selection.smallest(values, 4));
    assertArrayEquals(new double[] {4, 1, 3, 1}, values);
  }

  @Test
  void findsTheOnlyValue() {
    assertEquals(9, Selection.smallest(new double[] {9}, 1));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void agreesWithSortingWithAndWithoutTies(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      double[] values = new double[1 + random.nextInt(60)];
      int distinct = random.nextBoolean() ? 3 : 1_000_000;
      for (int index = 0; index < values.length; index++) {
        values[index] = random.nextInt(distinct);
      }
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      int rank = 1 + random.nextInt(values.length);
      assertEquals(sorted[rank - 1], Selection.smallest(values, rank));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 100, 1001})
  void copesWithSortedAndConstantValues(int length) {
    double[] rising = new double[length];
    double[] falling = new double[length];
    for (int index = 0; index < length; index++) {
      rising[index] = index;
      falling[index] = length - 1 - index;
    }
    for (int rank = 1; rank <= length; rank++) {
      assertEquals(rank - 1, Selection.smallest(rising, rank));
      assertEquals(rank - 1, Selection.smallest(falling, rank));
      assertEquals(0, Selection.smallest(new double[length], rank));
    }
  }
}
