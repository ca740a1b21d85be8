package dev.harmony.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnaloguesTest {

  /** How often each origin is drawn by evenly spread shares. */
  private static double[] shares(Analogues analogues, int origins, int draws) {
    double[] shares = new double[origins];
    for (int index : analogues.spread(draws)) {
      shares[index] += 1.0 / draws;
    }
    return shares;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void areTheNearestByBruteForceWeightedByTheirDistance(long seed) {
    Random random = new Random(seed);
    int count = 2400 + random.nextInt(200);
    double[] distances = random.doubles(count, 0, 9).toArray();
    Analogues analogues = Analogues.nearest(distances);
    int wanted = count / 16;
    assertEquals(wanted, analogues.count());
    List<Integer> order = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      order.add(index);
    }
    order.sort(Comparator.comparingDouble(index -> distances[index]));
    double farthest = distances[order.get(wanted - 1)];
    double[] weights = new double[count];
    for (int index : order.subList(0, wanted)) {
      weights[index] = Math.max(0.02, 1 - distances[index] / farthest);
    }
    double total = Arrays.stream(weights).sum();
    double[] expected = Arrays.stream(weights).map(weight -> weight / total).toArray();
    assertArrayEquals(expected, shares(analogues, count, 200_000), 2e-5);
  }

  @Test
  void neverAreMoreThanSixHundred() {
    assertEquals(600, Analogues.nearest(new Random(1).doubles(20_000).toArray()).count());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 20, 60})
  void areAllOriginsWhenThereAreFew(int count) {
    Analogues analogues = Analogues.nearest(new Random(count).doubles(count).toArray());
    assertEquals(count, analogues.count());
    for (double share : shares(analogues, count, 10_000)) {
      assertTrue(share > 0);
    }
  }

  @Test
  void areNoneWithoutOrigins() {
    assertEquals(0, Analogues.nearest(new double[0]).count());
    assertEquals(0, Analogues.nearest(new double[0]).spread(5).length);
    assertEquals(0, Analogues.nearest(new double[] {Analogues.NEVER}).count());
  }

  @Test
  void preferTheNearerWhenManyAreEquallyFar() {
    double[] distances = new double[70];
    Arrays.fill(distances, 0, 69, 1);
    Analogues analogues = Analogues.nearest(distances);
    assertEquals(60, analogues.count());
    assertTrue(shares(analogues, 70, 10_000)[69] > 0.3);
  }

  @Test
  void areEquallyLikelyWhenAllAreEquallyNear() {
    for (double share : shares(Analogues.nearest(new double[10]), 10, 10_000)) {
      assertEquals(0.1, share, 1e-3);
    }
  }

  @Test
  void ofAllAreEquallyLikelyHoweverFar() {
    double[] shares = shares(Analogues.all(new double[] {3, Analogues.NEVER, 7, 0}), 4, 9999);
    assertArrayEquals(new double[] {1 / 3.0, 0, 1 / 3.0, 1 / 3.0}, shares, 1e-3);
  }
}
