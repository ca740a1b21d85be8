package dev.harmony.trace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowArrivalsTest {

  private static final int REPETITIONS = 3000;

  private static long[] counts(double rate, double variation, ArrivalPattern pattern, long seed) {
    ClientWindow window = new ClientWindow("7", 0, rate, variation, pattern);
    return new WindowArrivals(window, HashedRandom.of(seed)).counts(false, false);
  }

  /**
   * Rates of 3/s are sampled one by one with these variations, rates of 30/s by number. The
   * variance over the mean of a long renewal process is the squared variation.
   */
  @ParameterizedTest
  @CsvSource({
    "3, 0.5, GAMMA", "3, 1, WEIBULL", "3, 2, GAMMA", "3, 2, WEIBULL",
    "30, 0.5, GAMMA", "30, 1, WEIBULL", "30, 2, GAMMA", "30, 2, WEIBULL"
  })
  void haveTheMeanAndTheDispersionOfTheWindow(
      double rate, double variation, ArrivalPattern pattern) {
    double sum = 0;
    double squares = 0;
    for (int repetition = 0; repetition < REPETITIONS; repetition++) {
      double total = LongStream.of(counts(rate, variation, pattern, repetition)).sum();
      sum += total;
      squares += total * total;
    }
    double mean = sum / REPETITIONS;
    double dispersion = (squares / REPETITIONS - mean * mean) / mean;
    assertEquals(600 * rate, mean, 0.01 * 600 * rate);
    assertEquals(variation * variation, dispersion, 0.12 * variation * variation);
  }

  /** Just below and just above the rate from which numbers are drawn, a minute disperses alike. */
  @ParameterizedTest
  @CsvSource({"3.3, GAMMA", "3.4, GAMMA", "3.3, WEIBULL", "3.4, WEIBULL"})
  void disperseAlikeInAMinuteOnBothSidesOfTheShortcut(double rate, ArrivalPattern pattern) {
    double sum = 0;
    double squares = 0;
    for (int repetition = 0; repetition < REPETITIONS; repetition++) {
      double count = counts(rate, 2, pattern, repetition)[9];
      sum += count;
      squares += count * count;
    }
    double mean = sum / REPETITIONS;
    assertEquals(60 * rate * 0.95, mean, 0.03 * 60 * rate);
    assertEquals(4, (squares / REPETITIONS - mean * mean) / mean, 0.5);
  }

  @Test
  void riseAndFallOverTheNeighbouringWindows() {
    long[] expected = new long[WindowArrivals.MINUTES];
    for (int minute = 0; minute < 10; minute++) {
      expected[minute] = expected[19 - minute] = 300L * (2 * minute + 1);
    }
    assertArrayEquals(
        toDoubles(expected), toDoubles(counts(100, 0.01, ArrivalPattern.GAMMA, 1)), 20);
  }

  @Test
  void haveNoArrivalsAtRateZero() {
    assertEquals(0, LongStream.of(counts(0, 1, ArrivalPattern.GAMMA, 1)).sum());
  }

  private static double[] toDoubles(long[] values) {
    return LongStream.of(values).asDoubleStream().toArray();
  }
}
