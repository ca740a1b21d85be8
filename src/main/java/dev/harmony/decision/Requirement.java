package dev.harmony.decision;

import dev.harmony.capacity.CapacityPosterior;
import dev.harmony.forecast.Forecast;
import java.util.Arrays;

/**
 * How many replicas each step of the horizon needs, as counts over sample paths: shape {@code
 * [step][replicas]}. The requirement of a path is the smallest whole number of replicas whose
 * capacity reaches its demand, {@code R = min{n : n * capacity >= demand}}; what exceeds the most
 * that may run counts as one more than that.
 *
 * <p>Everything the decision takes from a forecast is in these counts. Immutable.
 */
public final class Requirement {

  /** Absorbs rounding when demand is a whole multiple of the capacity. */
  private static final double ROUNDING = 1e-9;

  private final int paths;

  /** Paths that need exactly {@code replicas}; the last column holds those beyond the maximum. */
  private final int[][] counts;

  /** Shape {@code [step][replicas]}: {@code P(R > n)}. */
  private final double[][] exceedance;

  /** Shape {@code [step][replicas]}: {@code E(R - n)^+}. */
  private final double[][] shortage;

  private final int largest;

  private Requirement(int paths, int[][] counts) {
    this.paths = paths;
    this.counts = counts;
    this.exceedance = new double[counts.length][];
    this.shortage = new double[counts.length][];
    for (int step = 0; step < counts.length; step++) {
      exceedance[step] = exceedance(counts[step], paths);
      shortage[step] = shortage(exceedance[step]);
    }
    this.largest = Math.min(maximum(), largest(counts));
  }

  private static double[] exceedance(int[] counts, int paths) {
    double[] exceedance = new double[counts.length - 1];
    int above = paths;
    for (int replicas = 0; replicas < exceedance.length; replicas++) {
      above -= counts[replicas];
      exceedance[replicas] = (double) above / paths;
    }
    return exceedance;
  }

  private static double[] shortage(double[] exceedance) {
    double[] shortage = new double[exceedance.length];
    double sum = 0;
    for (int replicas = exceedance.length - 1; replicas >= 0; replicas--) {
      sum += exceedance[replicas];
      shortage[replicas] = sum;
    }
    return shortage;
  }

  /**
   * The requirement of a forecast, with one draw of the capacity for each path.
   *
   * @param indicator the column of the demand in {@code forecast}
   * @param capacity what one replica serves
   * @param maximum the most replicas that may run; positive
   */
  public static Requirement of(
      Forecast forecast, int indicator, CapacityPosterior capacity, int maximum) {
    int paths = forecast.paths();
    double[] capacities = new double[paths];
    for (int path = 0; path < paths; path++) {
      capacities[path] = capacity.quantile((path + 0.5) / paths);
    }
    int[][] counts = new int[forecast.steps()][maximum + 2];
    for (int step = 0; step < forecast.steps(); step++) {
      double[] demands = forecast.marginal(step, indicator);
      for (int path = 0; path < paths; path++) {
        counts[step][replicas(demands[path], capacities[path], maximum)]++;
      }
    }
    return new Requirement(paths, counts);
  }

  /**
   * The requirement that these counts describe.
   *
   * @param counts shape {@code [step][replicas]}, the last column for more than the maximum; each
   *     step sums to the same positive number of paths
   * @throws IllegalArgumentException if the shape or a sum is wrong, or a count is negative
   */
  public static Requirement ofCounts(int[][] counts) {
    if (counts.length == 0 || counts[0].length < 2) {
      throw new IllegalArgumentException("counts must have a step and at least two columns");
    }
    int paths = Arrays.stream(counts[0]).sum();
    int[][] copy = new int[counts.length][];
    for (int step = 0; step < counts.length; step++) {
      copy[step] = counts[step].clone();
      if (copy[step].length != copy[0].length
          || Arrays.stream(copy[step]).sum() != paths
          || Arrays.stream(copy[step]).anyMatch(count -> count < 0)
          || paths < 1) {
        throw new IllegalArgumentException(
            "each step must count the same positive number of paths over the same columns");
      }
    }
    return new Requirement(paths, copy);
  }

  /**
   * The smallest whole number of replicas that serve {@code demand}, at most {@code maximum + 1}.
   *
   * @return zero for no demand, or less
   * @throws IllegalArgumentException if {@code demand} is NaN or {@code capacity} is not positive
   */
  public static int replicas(double demand, double capacity, int maximum) {
    if (Double.isNaN(demand) || !(capacity > 0)) {
      throw new IllegalArgumentException(
          "demand must be a number and capacity positive, but they are %s and %s"
              .formatted(demand, capacity));
    }
    double needed = Math.ceil(demand / capacity - ROUNDING);
    return (int) Math.max(0, Math.min(needed, maximum + 1.0));
  }

  /** The number of steps. */
  public int steps() {
    return counts.length;
  }

  /** The number of sample paths behind the counts. */
  public int paths() {
    return paths;
  }

  /** The most replicas that may run. */
  public int maximum() {
    return counts[0].length - 2;
  }

  /** A copy of the counts, shape {@code [step][replicas]}. */
  public int[][] counts() {
    return Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
  }

  /**
   * The probability that {@code step} needs more than {@code replicas}, {@code P(R > n)}; zero
   * beyond the maximum.
   */
  public double exceedance(int step, int replicas) {
    double[] probabilities = exceedance[step];
    return replicas < probabilities.length ? probabilities[replicas] : 0;
  }

  /**
   * How many replicas {@code step} is expected to lack with {@code replicas}, {@code E(R - n)^+},
   * where what is needed beyond the maximum counts as one; zero beyond the maximum.
   */
  public double shortage(int step, int replicas) {
    double[] expected = shortage[step];
    return replicas < expected.length ? expected[replicas] : 0;
  }

  /** The largest number of replicas, up to the maximum, that any path needs in any step. */
  public int largest() {
    return largest;
  }

  private static int largest(int[][] counts) {
    int largest = 0;
    for (int[] step : counts) {
      int replicas = step.length - 1;
      while (replicas > largest && step[replicas] == 0) {
        replicas--;
      }
      largest = Math.max(largest, replicas);
    }
    return largest;
  }

  /**
   * The smallest number of replicas that a share {@code probability} of the paths needs at most;
   * one more than the maximum if that does not suffice.
   *
   * @param probability in [0, 1]
   */
  public int quantile(double probability, int step) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability must lie in [0, 1], but is " + probability);
    }
    for (int replicas = 0; replicas <= maximum(); replicas++) {
      if (exceedance(step, replicas) <= 1 - probability + ROUNDING) {
        return replicas;
      }
    }
    return maximum() + 1;
  }
}
