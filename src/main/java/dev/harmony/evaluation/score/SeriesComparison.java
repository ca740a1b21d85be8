package dev.harmony.evaluation.score;

/**
 * One contestant against another on one series.
 *
 * @param series which
 * @param test whether they lose equally
 * @param corrected the probability by {@link HolmCorrection} over all series
 */
public record SeriesComparison(ScoredSeries series, DieboldMariano test, double corrected) {

  private static final double SIGNIFICANT = 0.05;

  /** Whether the first loses less, beyond chance at 5 %. */
  boolean isBetter() {
    return corrected < SIGNIFICANT && test.statistic() < 0;
  }

  /** Whether the first loses more, beyond chance at 5 %. */
  boolean isWorse() {
    return corrected < SIGNIFICANT && test.statistic() > 0;
  }
}
