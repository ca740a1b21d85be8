package dev.harmony.forecast;

import java.util.Arrays;

/**
 * A rolling map of probability levels, one for each step ahead, learnt from probability integral
 * transforms {@code u = F(y)}. If their distribution is {@code G}, the calibrated law is {@code
 * G(F)}, so a sample at level {@code v} moves to the raw level {@code G^-1(v)}. {@code G} is a
 * histogram, finer in the tails, that forgets over about a week of minutes and begins with two days
 * of uniform transforms: analogues are nearly calibrated in each state, which a map that knows no
 * states and follows every day would undo.
 *
 * <p>Calibration only: violations do not steer it. Immutable.
 */
final class Recalibration {

  private static final double[] EDGES = {
    0, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99,
    0.995, 1
  };
  private static final int BINS = EDGES.length - 1;
  private static final double RETAINED = 1 - 1.0 / (7 * 24 * 60);
  private static final double PRIOR = 3000;

  /** Shape {@code [step][bin]}: transforms counted, with forgetting. */
  private final double[][] counts;

  private Recalibration(double[][] counts) {
    this.counts = counts;
  }

  static Recalibration ofNothing(int steps) {
    return new Recalibration(new double[steps][BINS]);
  }

  /**
   * The map after one more outcome of each step.
   *
   * @param transforms shape {@code [step]}, each in [0, 1], or NaN where there is no outcome
   */
  Recalibration with(double[] transforms) {
    double[][] next = counts.clone();
    for (int step = 0; step < next.length; step++) {
      if (!Double.isNaN(transforms[step])) {
        double[] bins = next[step].clone();
        for (int bin = 0; bin < BINS; bin++) {
          bins[bin] *= RETAINED;
        }
        bins[bin(transforms[step])]++;
        next[step] = bins;
      }
    }
    return new Recalibration(next);
  }

  private static int bin(double transform) {
    int found = Arrays.binarySearch(EDGES, transform);
    int bin = found >= 0 ? found : -found - 2;
    return Math.max(0, Math.min(BINS - 1, bin));
  }

  /**
   * The raw levels of evenly spread calibrated levels {@code (i + 1/2) / count}.
   *
   * @return shape {@code [count]}, ascending, each in [0, 1]
   */
  double[] rawLevels(int step, int count) {
    double total = Arrays.stream(counts[step]).sum() + PRIOR;
    double[] levels = new double[count];
    int bin = 0;
    double below = 0;
    double share = share(step, bin, total);
    for (int index = 0; index < count; index++) {
      double level = (index + 0.5) / count;
      while (bin < BINS - 1 && below + share < level) {
        below += share;
        bin++;
        share = share(step, bin, total);
      }
      double within = Math.min(1, (level - below) / share);
      levels[index] = EDGES[bin] + within * (EDGES[bin + 1] - EDGES[bin]);
    }
    return levels;
  }

  private double share(int step, int bin, double total) {
    return (counts[step][bin] + PRIOR * (EDGES[bin + 1] - EDGES[bin])) / total;
  }
}
