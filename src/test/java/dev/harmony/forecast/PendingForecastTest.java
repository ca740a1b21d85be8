package dev.harmony.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harmony.forecast.PendingForecast.ColumnPending;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PendingForecastTest {

  private static ColumnPending of(double... sorted) {
    return new ColumnPending(new double[][][] {{sorted}}, new double[][] {{1}});
  }

  @Test
  void aTransformIsTheShareOfTheLawBelow() {
    ColumnPending pending = of(1, 2, 3, 4);
    assertEquals(0, pending.transform(0, 0.5, 0.7));
    assertEquals(0.5, pending.transform(0, 2.5, 0.7));
    assertEquals(1, pending.transform(0, 9, 0.7));
    assertEquals(9, new PendingForecast(9, List.of(pending)).step());
  }

  @Test
  void anAtomIsSpreadEvenly() {
    ColumnPending pending = of(0, 0, 0, 5);
    assertEquals(0, pending.transform(0, 0, 0));
    assertEquals(0.375, pending.transform(0, 0, 0.5));
    assertEquals(0.75, pending.transform(0, 3, 0.5));
    assertEquals(0.875, pending.transform(0, 5, 0.5));
  }

  @Test
  void membersShareTheTransformAndAMissingOneHasNone() {
    ColumnPending pending =
        new ColumnPending(
            new double[][][] {{{1, 2}, {3, 4}, {}}}, new double[][] {{0.75, 0.25, 0}});
    assertEquals(0.75, pending.transform(0, 2.5, 0.1), 1e-12);
    assertEquals(0.875, pending.transform(0, 3.5, 0.1), 1e-12);
    assertTrue(Double.isNaN(pending.scores(0, 2.5)[2]));
  }

  /** A discrete law that is right: three atoms; its transforms are uniform. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void transformsOfARightLawWithAtomsAreUniform(long seed) {
    double[] sorted = new double[100];
    for (int path = 0; path < 100; path++) {
      sorted[path] = path < 60 ? 0 : path < 90 ? 7 : path;
    }
    ColumnPending pending = of(sorted);
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
  void scoresEachMemberAtTheLead() {
    double[][][] laws = {{{1}, {2}}, {{1, 5}, {4, 4}}};
    ColumnPending pending = new ColumnPending(laws, new double[2][2]);
    assertArrayEquals(new double[] {2, 1}, pending.scores(0, 3));
    assertArrayEquals(new double[] {1, 2}, pending.scores(1, 2), 1e-15);
  }

  @Test
  void nothingWaitsWhereNothingWasObserved() {
    assertFalse(ColumnPending.NONE.waits());
    assertTrue(of(1).waits());
  }
}
