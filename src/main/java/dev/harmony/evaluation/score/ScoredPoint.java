package dev.harmony.evaluation.score;

import dev.harmony.forecast.ContinuousRankedProbabilityScore;
import java.util.Arrays;

/** One observation beside what was predicted of it. */
public final class ScoredPoint {

  /** The predictive law is also compared as this many mid-quantiles. */
  public static final int ENSEMBLE = 100;

  /** Bounds include what differs from them by rounding only. */
  private static final double TOLERANCE = 1e-6;

  /** What differs from an atom by less, relative to its size, is that atom. */
  private static final double ROUNDING = 1e-12;

  private final Marginal law;
  private final double observed;
  private final double threshold;
  private final double within;
  private final double[] quantiles;
  private final double[] ensemble;

  /**
   * @param law what was predicted
   * @param observed what came; finite
   * @param threshold from which on values are high, for {@link Measure#UPPER_CRPS}
   * @param within a uniform number in [0, 1): where an observation lies in an atom of the law
   */
  public ScoredPoint(Marginal law, double observed, double threshold, double within) {
    this.law = law;
    this.observed = observed;
    this.threshold = threshold;
    this.within = within;
    this.quantiles = QuantileLevels.ALL.stream().mapToDouble(law::quantile).toArray();
    this.ensemble = new double[ENSEMBLE];
    Arrays.setAll(ensemble, index -> law.quantile((index + 0.5) / ENSEMBLE));
  }

  /** What came. */
  public double observed() {
    return observed;
  }

  /** The predicted quantile at {@code QuantileLevels.ALL.get(level)}. */
  public double quantile(int level) {
    return quantiles[level];
  }

  /** {@code max(q e, (q - 1) e)}, {@code e} the observation minus the quantile at level q. */
  double pinball(int level) {
    double probability = QuantileLevels.ALL.get(level);
    double error = observed - quantiles[level];
    return Math.max(probability * error, (probability - 1) * error);
  }

  /** Twice the mean pinball loss over the levels {@code from}, {@code from + by}, ... of the 19. */
  double pinballs(int from, int by) {
    double sum = 0;
    int count = 0;
    for (int level = from; level < QuantileLevels.CENTRAL; level += by) {
      sum += 2 * pinball(level);
      count++;
    }
    return sum / count;
  }

  /** The score of the mid-quantiles as an ensemble. */
  double ensembleScore() {
    return ContinuousRankedProbabilityScore.ofSorted(ensemble, observed);
  }

  /**
   * The score of the law's sample without the bias of its size: pairs of different values only. NaN
   * for a law that is no sample of at least two.
   */
  double fairScore() {
    double[] sample = law.sample();
    if (sample.length < 2) {
      return Double.NaN;
    }
    double biased = ContinuousRankedProbabilityScore.ofSorted(sample, observed);
    double error = Arrays.stream(sample).map(value -> Math.abs(value - observed)).sum();
    double spread = error / sample.length - biased;
    return biased - spread / (sample.length - 1);
  }

  /** The same of all values raised to the threshold where they are below it. */
  double upperScore() {
    double[] raised = new double[ENSEMBLE];
    Arrays.setAll(raised, index -> Math.max(threshold, ensemble[index]));
    return ContinuousRankedProbabilityScore.ofSorted(raised, Math.max(threshold, observed));
  }

  /** That of the best guess: the law's own, else the mean of the mid-quantiles. */
  double squaredError() {
    double guess = law.point().orElseGet(() -> Arrays.stream(ensemble).sum() / ENSEMBLE);
    return (observed - guess) * (observed - guess);
  }

  /** Whether the central interval of this probability holds the observation, bounds included. */
  boolean isCovered(double probability) {
    double lower = law.quantile((1 - probability) / 2);
    double upper = law.quantile((1 + probability) / 2);
    return observed >= lower - TOLERANCE * Math.abs(lower)
        && observed <= upper + TOLERANCE * Math.abs(upper);
  }

  /** Whether the observation lies above the predicted quantile. */
  boolean isAbove(int level) {
    return observed > quantiles[level] + TOLERANCE * Math.abs(quantiles[level]);
  }

  /**
   * The randomised probability integral transform {@code F(y-) + u (F(y) - F(y-))}, uniform where
   * the prediction is right, atoms or not (Czado, Gneiting and Held 2009).
   */
  double transform() {
    double rounding = ROUNDING * Math.abs(observed);
    double below = law.below(observed - rounding);
    return below + within * (law.atMost(observed + rounding) - below);
  }

  /** Whether the transform lies in the middle of [0, 1], a part as long as this probability. */
  boolean isCentral(double probability) {
    return Math.abs(2 * transform() - 1) <= probability;
  }
}
