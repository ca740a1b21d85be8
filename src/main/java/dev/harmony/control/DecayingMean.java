package dev.harmony.control;

/**
 * A ratio of two sums that forget exponentially. A value.
 *
 * @param retained what is kept of the sums at each addition, in (0, 1)
 * @param sum of the numerators
 * @param weight of the denominators
 */
record DecayingMean(double retained, double sum, double weight) {

  /** An empty mean that halves the past in {@code additions} additions. */
  static DecayingMean ofHalfLife(double additions) {
    return new DecayingMean(Math.pow(0.5, 1 / additions), 0, 0);
  }

  DecayingMean with(double addedSum, double addedWeight) {
    return new DecayingMean(retained, retained * sum + addedSum, retained * weight + addedWeight);
  }

  /** The mean; zero before anything was added. */
  double value() {
    return weight > 0 ? sum / weight : 0;
  }
}
