package dev.harmony.capacity;

import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The token lengths of requests, log-normal and fixed by a median and a 95 % quantile, rounded to
 * whole tokens from 1 to {@value #LONGEST}; two equal quantiles give a fixed length.
 *
 * @param median half of the requests have at most so many; at least 1
 * @param percentile95 95 % of the requests have at most so many; at least {@code median}
 */
public record TokenDistribution(double median, double percentile95) {

  /** No request is longer. */
  public static final int LONGEST = 1_000_000;

  private static final double NORMAL_95 =
      NormalDistribution.of(0, 1).inverseCumulativeProbability(0.95);

  /**
   * @throws IllegalArgumentException unless 1 &lt;= median &lt;= percentile95 &lt;= {@value
   *     #LONGEST}
   */
  public TokenDistribution {
    if (!(median >= 1 && percentile95 >= median && percentile95 <= LONGEST)) {
      throw new IllegalArgumentException(
          "median must be at least 1 and at most percentile95, and that at most %d, but are %s and %s"
              .formatted(LONGEST, median, percentile95));
    }
  }

  /**
   * The length that a share {@code probability} of the requests stay at or below.
   *
   * @param probability in [0, 1]
   */
  public int quantile(double probability) {
    double sigma = Math.log(percentile95 / median) / NORMAL_95;
    double length =
        sigma > 0
            ? LogNormalDistribution.of(Math.log(median), sigma)
                .inverseCumulativeProbability(probability)
            : median;
    return (int) Math.max(1, Math.min(LONGEST, Math.round(length)));
  }
}
