package dev.harmony.forecast;

import java.util.Arrays;

/** A forecast that waits for its outcomes, in the form in which it will be scored. */
final class PendingForecast {

  private final long step;

  /** How many steps ahead have had their outcome and are dropped. */
  private final int passed;

  /** Shape {@code [step - passed][path]}, ascending: the pool before recalibration. */
  private final double[][] pooled;

  /** Shape {@code [lead][expert][sample]}, ascending. */
  private final double[][][] experts;

  PendingForecast(long step, double[][] pooled, double[][][] experts) {
    this(step, 0, pooled, experts);
  }

  private PendingForecast(long step, int passed, double[][] pooled, double[][][] experts) {
    this.step = step;
    this.passed = passed;
    this.pooled = pooled;
    this.experts = experts;
  }

  /**
   * What still waits once the outcome of {@code now} is known.
   *
   * @param now after {@link #step()}, within the horizon
   */
  PendingForecast after(long now) {
    int known = (int) (now - step);
    double[][] waiting = Arrays.copyOfRange(pooled, known - passed, pooled.length);
    return new PendingForecast(step, known, waiting, experts);
  }

  /** The newest step that was observed when it was made. */
  long step() {
    return step;
  }

  /**
   * The probability integral transform of an outcome, spread evenly over an atom.
   *
   * @param ahead steps ahead, from zero; not passed
   * @param within where in an atom, in [0, 1)
   */
  double transform(int ahead, double outcome, double within) {
    double[] sorted = pooled[ahead - passed];
    int below = Ascending.lowerBound(sorted, outcome);
    int upTo = below;
    while (upTo < sorted.length && sorted[upTo] == outcome) {
      upTo++;
    }
    return (below + within * (upTo - below)) / sorted.length;
  }

  /** What each expert scores at the scored lead of rank {@code lead}; shape {@code [expert]}. */
  double[] scores(int lead, double outcome) {
    return Arrays.stream(experts[lead])
        .mapToDouble(sorted -> ContinuousRankedProbabilityScore.ofSorted(sorted, outcome))
        .toArray();
  }
}
