package dev.harmony.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivalGapsTest {

  private static final int DRAWS = 200_000;

  @ParameterizedTest
  @CsvSource({"GAMMA, 0.3", "GAMMA, 1", "GAMMA, 3", "WEIBULL, 0.3", "WEIBULL, 1", "WEIBULL, 2"})
  void gapsHaveMeanOneAndTheirCoefficientOfVariation(ArrivalPattern pattern, double variation) {
    ArrivalGaps gaps = pattern.gaps(HashedRandom.of(7), variation);
    double sum = 0;
    double squares = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      double gap = gaps.next();
      sum += gap;
      squares += gap * gap;
    }
    double mean = sum / DRAWS;
    assertEquals(1, mean, 0.03);
    assertEquals(variation, Math.sqrt(squares / DRAWS - mean * mean) / mean, 0.05 * variation);
  }

  /** The mean of the equilibrium recurrence time is (1 + variation²) / 2. */
  @ParameterizedTest
  @CsvSource({"GAMMA, 0.3", "GAMMA, 1", "GAMMA, 3", "WEIBULL, 0.3", "WEIBULL, 1", "WEIBULL, 1.5"})
  void theFirstArrivalIsAsFarAsRenewalTheorySays(ArrivalPattern pattern, double variation) {
    double sum = 0;
    ArrivalGaps gaps = pattern.gaps(HashedRandom.of(8), variation);
    for (int draw = 0; draw < DRAWS; draw++) {
      sum += gaps.first();
    }
    double expected = (1 + variation * variation) / 2;
    assertEquals(expected, sum / DRAWS, 0.05 * expected);
  }

  /** Γ(1 + 2/k) / Γ(1 + 1/k)² − 1 is 1 for k = 1 and 24 / 4 − 1 = 5 for k = 1/2. */
  @Test
  void findsTheShapeOfAWeibullByItsVariation() {
    assertEquals(1, WeibullGaps.shapeOf(1), 1e-9);
    assertEquals(0.5, WeibullGaps.shapeOf(Math.sqrt(5)), 1e-9);
  }
}
