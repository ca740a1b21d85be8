package dev.harmony.evaluation.score;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The test of Diebold and Mariano (1995) that two forecasters lose equally: the mean difference of
 * their losses over its standard error by Newey and West (1987), Bartlett weights, times the
 * correction of Harvey, Leybourne and Newbold (1997) for {@code lags + 1} steps, on Student's t
 * with {@code n - 1} degrees of freedom. Without lags it is the paired t test.
 *
 * @param statistic negative where the first loses less; zero where the losses do not differ
 * @param probability of a statistic at least as far from zero if they lose equally
 */
public record DieboldMariano(double statistic, double probability) {

  /** Fewer differences tell nothing. */
  private static final int LEAST = 3;

  /**
   * The test on the losses at the same origins, in their order.
   *
   * @param first losses of one forecaster; NaN where there is none
   * @param second those of the other
   * @param lags how many neighbours a difference may be correlated with; reduced to a third of the
   *     differences
   * @return no difference where there are fewer than three differences
   * @throws IllegalArgumentException if the lengths differ or {@code lags} is negative
   */
  public static DieboldMariano of(double[] first, double[] second, int lags) {
    if (first.length != second.length || lags < 0) {
      throw new IllegalArgumentException(
          "losses must be of equal length and lags not negative, but are %d, %d and %d"
              .formatted(first.length, second.length, lags));
    }
    double[] differences = new double[first.length];
    Arrays.setAll(differences, index -> first[index] - second[index]);
    double[] known = Arrays.stream(differences).filter(Double::isFinite).toArray();
    return known.length < LEAST
        ? new DieboldMariano(0, 1)
        : of(known, Math.min(lags, known.length / 3));
  }

  private static DieboldMariano of(double[] differences, int lags) {
    int n = differences.length;
    double mean = Arrays.stream(differences).average().orElseThrow();
    double variance = covariance(differences, mean, 0);
    for (int lag = 1; lag <= lags; lag++) {
      variance += 2 * (1 - lag / (lags + 1.0)) * covariance(differences, mean, lag);
    }
    if (!(variance > 0)) {
      return new DieboldMariano(0, 1);
    }
    double h = lags + 1.0;
    double correction = Math.sqrt((n + 1 - 2 * h + h * (h - 1) / n) / n);
    double statistic = correction * mean / Math.sqrt(variance / n);
    double tail = TDistribution.of(n - 1.0).survivalProbability(Math.abs(statistic));
    return new DieboldMariano(statistic, 2 * tail);
  }

  private static double covariance(double[] differences, double mean, int lag) {
    double sum = 0;
    for (int index = lag; index < differences.length; index++) {
      sum += (differences[index] - mean) * (differences[index - lag] - mean);
    }
    return sum / differences.length;
  }

  /** The lags for {@code n} losses of forecasts that do not overlap: the cube root of n. */
  public static int usualLags(int n) {
    return (int) Math.cbrt(n);
  }
}
