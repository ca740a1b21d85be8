package dev.harmony.forecast;

import java.time.Duration;
import java.util.Arrays;

/**
 * A rolling map of probability levels, one for each scored lead, learnt from probability integral
 * transforms {@code u = F(y)}. If their distribution is {@code G}, the calibrated law is {@code
 * G(F)}, so a sample at level {@code v} moves to the raw level {@code G^-1(v)}. {@code G} is a
 * histogram, finer in the tails, that forgets over a week and begins with two days of uniform
 * transforms: analogues are nearly calibrated in each state, which a map that knows no states and
 * follows every day would undo.
 *
 * <p>Calibration only: violations do not steer it. Immutable.
 */
final class Recalibration {

  private static final double[] EDGES = {
    0, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99,
    0.995, 1
  };
  private static final int BINS = EDGES.length - 1;
  private static final double MILLIS_PER_MINUTE = 60_000;
  private static final double MEMORY_MINUTES = 7 * 24 * 60;
  private static final double PRIOR_MINUTES = 3000;

  /** One outcome counts at most as much as this many minutes. */
  private static final double MOST_MINUTES = 10;

  /** Shape {@code [lead][bin]}: minutes counted, with forgetting. */
  private final double[][] counts;

  private Recalibration(double[][] counts) {
    this.counts = counts;
  }

  static Recalibration ofNothing(int leads) {
    return new Recalibration(new double[leads][BINS]);
  }

  /**
   * The map after one more outcome at {@code lead}.
   *
   * @param transform of the outcome, in [0, 1]
   * @param elapsed since the outcome before it
   */
  Recalibration with(int lead, double transform, Duration elapsed) {
    double minutes = elapsed.toMillis() / MILLIS_PER_MINUTE;
    double retained = Math.exp(-minutes / MEMORY_MINUTES);
    double[][] next = counts.clone();
    double[] bins = next[lead].clone();
    for (int bin = 0; bin < BINS; bin++) {
      bins[bin] *= retained;
    }
    bins[bin(transform)] += Math.min(MOST_MINUTES, minutes);
    next[lead] = bins;
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
  double[] rawLevels(int lead, int count) {
    double total = Arrays.stream(counts[lead]).sum() + PRIOR_MINUTES;
    double[] levels = new double[count];
    int bin = 0;
    double below = 0;
    double share = share(lead, bin, total);
    for (int index = 0; index < count; index++) {
      double level = (index + 0.5) / count;
      while (bin < BINS - 1 && below + share < level) {
        below += share;
        bin++;
        share = share(lead, bin, total);
      }
      double within = Math.min(1, (level - below) / share);
      levels[index] = EDGES[bin] + within * (EDGES[bin + 1] - EDGES[bin]);
    }
    return levels;
  }

  private double share(int lead, int bin, double total) {
    return (counts[lead][bin] + PRIOR_MINUTES * (EDGES[bin + 1] - EDGES[bin])) / total;
  }
}
