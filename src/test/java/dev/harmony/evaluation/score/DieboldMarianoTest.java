package dev.harmony.evaluation.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DieboldMarianoTest {

  /** Student (1908): hours of sleep gained by ten patients with either of two drugs. */
  @Test
  void withoutLagsIsThePairedTest() {
    double[] first = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
    double[] second = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};
    DieboldMariano test = DieboldMariano.of(first, second, 0);
    assertEquals(-4.0621, test.statistic(), 5e-5);
    assertEquals(0.002833, test.probability(), 5e-7);
  }

  /** Differences 1 to 6 with one lag: all parts by hand. */
  @Test
  void withALagIsWhatTheFormulasSay() {
    double[] first = {1, 2, 3, 4, 5, 6};
    double variance = 17.5 / 6 + 2 * 0.5 * (8.75 / 6);
    double correction = Math.sqrt((6 + 1 - 4 + 2 * 1 / 6.0) / 6);
    double expected = correction * 3.5 / Math.sqrt(variance / 6);
    assertEquals(expected, DieboldMariano.of(first, new double[6], 1).statistic(), 1e-12);
  }

  @Test
  void equalLossesDoNotDiffer() {
    double[] losses = {1, 2, 3, 4};
    assertEquals(new DieboldMariano(0, 1), DieboldMariano.of(losses, losses, 1));
  }

  @Test
  void whatIsMissingOnEitherSideCountsNowhere() {
    double[] first = {1, Double.NaN, 3, 7, 5};
    double[] second = {2, 2, Double.NaN, 4, 1};
    assertEquals(
        DieboldMariano.of(new double[] {1, 7, 5}, new double[] {2, 4, 1}, 0),
        DieboldMariano.of(first, second, 0));
  }

  @Test
  void fewDifferencesTellNothing() {
    assertEquals(1, DieboldMariano.of(new double[] {1, 9}, new double[2], 0).probability());
  }

  @Test
  void refusesLossesThatDoNotPair() {
    assertThrows(
        IllegalArgumentException.class, () -> DieboldMariano.of(new double[3], new double[4], 0));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void swappingTheSidesTurnsTheSign(long seed) {
    double[] first = new SplittableRandom(seed).doubles(50).toArray();
    double[] second = new SplittableRandom(seed + 100).doubles(50).toArray();
    DieboldMariano test = DieboldMariano.of(first, second, 3);
    DieboldMariano swapped = DieboldMariano.of(second, first, 3);
    assertEquals(-test.statistic(), swapped.statistic(), 1e-12);
    assertEquals(test.probability(), swapped.probability(), 1e-12);
  }

  @Test
  void rejectsAboutAsOftenAsItSaysWhereBothAreEqual() {
    long rejected =
        IntStream.range(0, 2000)
            .filter(
                seed -> {
                  SplittableRandom random = new SplittableRandom(seed);
                  double[] noise = random.doubles(62).toArray();
                  double[] moving = new double[60];
                  Arrays.setAll(moving, row -> noise[row] + noise[row + 1] + noise[row + 2] - 1.5);
                  return DieboldMariano.of(moving, new double[60], 3).probability() < 0.05;
                })
            .count();
    assertTrue(rejected > 60 && rejected < 240, rejected + " of 2000 at 5 %");
  }
}
