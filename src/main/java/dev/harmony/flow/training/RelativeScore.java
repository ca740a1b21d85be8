package dev.harmony.flow.training;

/**
 * Sums of scores, and of those of a reference.
 *
 * @param score the sum of scores
 * @param reference the sum of the reference's
 * @param count how many there are; positive
 */
record RelativeScore(double score, double reference, long count) {
  /** Keeps series that hardly ever move from counting more than others. */
  private static final double FLOOR = 0.01;

  /** Both sums together. */
  RelativeScore plus(RelativeScore other) {
    return new RelativeScore(score + other.score, reference + other.reference, count + other.count);
  }

  /** The mean score relative to that of the reference. */
  double ratio() {
    return (score / count + FLOOR) / (reference / count + FLOOR);
  }
}
