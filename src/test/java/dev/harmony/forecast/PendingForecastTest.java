package dev.harmony.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PendingForecastTest {

  private static PendingForecast of(double... sorted) {
    return new PendingForecast(9, new double[][] {sorted}, new double[0][][]);
  }

  @Test
  void aTransformIsTheShareOfPathsBelow() {
    PendingForecast pending = of(1, 2, 3, 4);
    assertEquals(0, pending.transform(0, 0.5, 0.7));
    assertEquals(0.5, pending.transform(0, 2.5, 0.7));
    assertEquals(1, pending.transform(0, 9, 0.7));
    assertEquals(9, pending.step());
  }

  @Test
  void anAtomIsSpreadEvenly() {
    PendingForecast pending = of(0, 0, 0, 5);
    assertEquals(0, pending.transform(0, 0, 0));
    assertEquals(0.375, pending.transform(0, 0, 0.5));
    assertEquals(0.75, pending.transform(0, 3, 0.5));
    assertEquals(0.875, pending.transform(0, 5, 0.5));
  }

  @Test
  void keepsWhatStillWaits() {
    PendingForecast pending =
        new PendingForecast(9, new double[][] {{1, 2}, {3, 4}, {5, 6}}, new double[0][][]);
    PendingForecast later = pending.after(10).after(11);
    assertEquals(9, later.step());
    assertEquals(pending.transform(2, 5.5, 0), later.transform(2, 5.5, 0));
    assertThrows(IndexOutOfBoundsException.class, () -> later.transform(1, 3.5, 0));
  }

  /** A discrete law that is right: three atoms; its transforms are uniform. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void transformsOfARightLawWithAtomsAreUniform(long seed) {
    double[] sorted = new double[100];
    for (int path = 0; path < 100; path++) {
      sorted[path] = path < 60 ? 0 : path < 90 ? 7 : path;
    }
    PendingForecast pending = of(sorted);
    Random random = new Random(seed);
    int[] counts = new int[10];
    int outcomes = 20_000;
    for (int outcome = 0; outcome < outcomes; outcome++) {
      double value = sorted[random.nextInt(100)];
      double transform = pending.transform(0, value, random.nextDouble());
      assertTrue(transform >= 0 && transform <= 1);
      counts[(int) Math.min(9, transform * 10)]++;
    }
    for (int count : counts) {
      assertEquals(outcomes / 10.0, count, 0.012 * outcomes);
    }
  }

  @Test
  void scoresEachExpertAtTheLead() {
    double[][][] experts = {{{1}, {2}}, {{1, 5}, {4, 4}}};
    PendingForecast pending = new PendingForecast(0, new double[2][1], experts);
    assertArrayEquals(new double[] {2, 1}, pending.scores(0, 3));
    assertArrayEquals(new double[] {1, 2}, pending.scores(1, 2), 1e-15);
  }
}
