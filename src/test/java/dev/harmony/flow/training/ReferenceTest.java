package dev.harmony.flow.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import dev.harmony.series.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceTest {
  @Test
  void scoresAPointByItsDistance() {
    double[] point = new double[Reference.LEVELS];
    Arrays.fill(point, 3);
    assertEquals(2, Reference.score(point, 5), 1e-12);
    assertEquals(2, Reference.score(point, 1), 1e-12);
    assertEquals(0, Reference.score(point, 3), 1e-12);
  }

  @Test
  void scoresTheRightLawBest() {
    double truth = meanScore(Autoregression.quantiles(0, 1));
    double[] narrow =
        Arrays.stream(Autoregression.quantiles(0, 1)).map(value -> value / 2).toArray();
    double[] wide = Arrays.stream(Autoregression.quantiles(0, 1)).map(value -> value * 2).toArray();
    // Levels stop at 0.05 and 0.95, so the mean is a little above the integral.
    assertEquals(1 / Math.sqrt(Math.PI), truth, 0.035);
    assertEquals(-1, Math.signum(truth - meanScore(narrow)));
    assertEquals(-1, Math.signum(truth - meanScore(wide)));
  }

  /** The mean over outcomes of a standard normal law. */
  private static double meanScore(double... quantiles) {
    java.util.Random random = new java.util.Random(1);
    return random
        .doubles(100_000)
        .map(unused -> Reference.score(quantiles, random.nextGaussian()))
        .average()
        .orElseThrow();
  }

  @Test
  void takesTheMovesOfTheGivenRowsOnly() {
    IndicatorWindow window = window(0, 1, 3, 6, 10, Double.NaN, 11);
    double[] moves = Reference.moves(window.slice(0, 5), 0, 2);
    assertEquals(3, moves[0]);
    assertEquals(5, moves[9]);
    assertEquals(7, moves[18]);
    assertEquals(2.5, Reference.unrest(window.slice(0, 5), 0));
    assertEquals(2.5, Reference.unrest(window, 0));
    assertArrayEquals(new double[] {3, 4}, Reference.around(2, new double[] {1, 2}));
  }

  @Test
  void nothingKnownMovesByNothing() {
    assertArrayEquals(new double[Reference.LEVELS], Reference.moves(window(1, Double.NaN), 0, 1));
    assertEquals(0, Reference.unrest(window(1), 0));
  }

  private static IndicatorWindow window(double... values) {
    return IndicatorWindow.of(
        new TimeGrid(Instant.EPOCH, Duration.ofMinutes(1), values.length),
        List.of(Indicator.gauge("y", Unit.DIMENSIONLESS)),
        new double[][] {values});
  }
}
