package dev.harmony.flow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompanionsTest {

  private static final int CONTEXT = 288;

  @Test
  void aCopyIsFullyCorrelatedAndAMirrorFullyAgainst() {
    double[][] columns = columns(3, 0);
    for (int time = 0; time < columns[0].length; time++) {
      columns[1][time] = 5 + 3 * columns[0][time];
      columns[2][time] = -columns[0][time];
    }
    Companions companions = companions(columns);
    assertEquals(1, companions.correlation(0, 1), 1e-9);
    assertEquals(-1, companions.correlation(2, 1), 1e-9);
  }

  @Test
  void loadingsGiveBackTheCorrelationsOfOneFactor() {
    double[][] columns = columns(8, 1);
    Companions companions = companions(columns);
    double[] loadings = companions.loadings(all(8));
    for (int one = 0; one < 8; one++) {
      for (int other = 0; other < one; other++) {
        assertEquals(0.5, loadings[one] * loadings[other], 0.15);
        assertEquals(0.5, companions.correlation(one, other), 0.15);
      }
    }
  }

  @Test
  void strangersHaveLittleInCommon() {
    double[] loadings = companions(columns(2, 0)).loadings(all(2));
    assertTrue(Math.abs(loadings[0] * loadings[1]) < 0.3);
  }

  @Test
  void oneAloneHasNothingInCommon() {
    assertArrayEquals(new double[] {0}, companions(columns(1, 0)).loadings(all(1)));
  }

  @Test
  void constantsHaveNothingInCommon() {
    assertArrayEquals(new double[] {0, 0}, companions(new double[2][300]).loadings(all(2)), 1e-9);
  }

  @Test
  void strangersOutsideAGroupHaveNoInfluence() {
    double[][] columns = columns(3, 1);
    double[] before = companions(columns).loadings(List.of(0, 2));
    columns[1] = columns(1, 0)[0];
    assertArrayEquals(before, companions(columns).loadings(List.of(0, 2)));
  }

  private static List<Integer> all(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  private static Companions companions(double[][] columns) {
    ObservedRecord record = ObservedRecord.of(SeededContexts.of(columns, 1));
    return new Companions(record.at(columns[0].length), CONTEXT);
  }

  /** Random walks whose steps have a common part of weight {@code common} and one of their own. */
  private static double[][] columns(int count, double common) {
    SplittableRandom random = new SplittableRandom(5);
    double[][] columns = new double[count][300];
    for (int time = 1; time < 300; time++) {
      double together = common * random.nextGaussian();
      for (double[] column : columns) {
        column[time] = column[time - 1] + together + random.nextGaussian();
      }
    }
    return columns;
  }
}
