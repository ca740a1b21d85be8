package dev.harmony.evaluation.score;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The exact two-sided test that one side wins as often as the other.
 *
 * @param wins of the first
 * @param losses of the first; ties count nowhere
 */
public record SignTest(int wins, int losses) {

  /** The probability of a count at least as uneven if both are as likely; 1 without any. */
  public double probability() {
    int trials = wins + losses;
    if (trials == 0) {
      return 1;
    }
    BinomialDistribution fair = BinomialDistribution.of(trials, 0.5);
    return Math.min(1, 2 * fair.cumulativeProbability(Math.min(wins, losses)));
  }
}
