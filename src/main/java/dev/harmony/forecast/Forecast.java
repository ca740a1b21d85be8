package dev.harmony.forecast;

import dev.harmony.series.Indicator;
import dev.harmony.series.TimeGrid;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;

/**
 * A joint predictive distribution as equally likely sample paths, shape {@code [path, step,
 * indicator]}. Step 0 of its grid is the first step that was not observed when it was made.
 *
 * <p>Immutable.
 */
public final class Forecast {

  /** Absorbs rounding when a probability is a whole number of paths. */
  private static final double ROUNDING = 1e-9;

  private final TimeGrid grid;
  private final List<Indicator> indicators;
  private final int paths;

  /** Shape {@code [step, indicator, path]}, flat, so that one marginal sample is contiguous. */
  private final double[] samples;

  private Forecast(TimeGrid grid, List<Indicator> indicators, int paths, double[] samples) {
    this.grid = grid;
    this.indicators = indicators;
    this.paths = paths;
    this.samples = samples;
  }

  /**
   * A forecast that copies its arguments.
   *
   * @param samples shape {@code [step][indicator][path]}; finite
   * @throws IllegalArgumentException if a shape is wrong, there is no path, or a sample is not
   *     finite
   */
  public static Forecast of(TimeGrid grid, List<Indicator> indicators, double[][][] samples) {
    if (grid.length() < 1 || samples.length != grid.length()) {
      throw new IllegalArgumentException(
          "samples must cover %d >= 1 steps, but cover %d"
              .formatted(grid.length(), samples.length));
    }
    if (indicators.isEmpty()) {
      throw new IllegalArgumentException("indicators must not be empty");
    }
    int paths = samples[0].length == 0 ? 0 : samples[0][0].length;
    double[] flat = new double[grid.length() * indicators.size() * paths];
    int position = 0;
    for (double[][] step : samples) {
      if (step.length != indicators.size()) {
        throw new IllegalArgumentException(
            "samples must have %d indicators, but have %d"
                .formatted(indicators.size(), step.length));
      }
      for (double[] marginal : step) {
        requireMarginal(marginal, paths);
        System.arraycopy(marginal, 0, flat, position, paths);
        position += paths;
      }
    }
    return new Forecast(grid, List.copyOf(indicators), paths, flat);
  }

  private static void requireMarginal(double[] marginal, int paths) {
    if (paths < 1 || marginal.length != paths) {
      throw new IllegalArgumentException(
          "each marginal must have %d >= 1 paths, but has %d".formatted(paths, marginal.length));
    }
    for (double sample : marginal) {
      if (!Double.isFinite(sample)) {
        throw new IllegalArgumentException("samples must be finite, but one is " + sample);
      }
    }
  }

  /** The steps that are forecast. */
  public TimeGrid grid() {
    return grid;
  }

  /** The indicators that are forecast, in the order of their columns. */
  public List<Indicator> indicators() {
    return indicators;
  }

  /** The number of sample paths. */
  public int paths() {
    return paths;
  }

  /** The number of steps. */
  public int steps() {
    return grid.length();
  }

  /** The value of {@code indicator} on {@code path} in {@code step}. */
  public double value(int path, int step, int indicator) {
    Objects.checkIndex(path, paths);
    return samples[start(step, indicator) + path];
  }

  /** A copy of the samples of one step and indicator, in the order of the paths. */
  public double[] marginal(int step, int indicator) {
    int start = start(step, indicator);
    return Arrays.copyOfRange(samples, start, start + paths);
  }

  /**
   * The smallest value that a share {@code probability} of the paths stays at or below in one step.
   *
   * @param probability in [0, 1]; 0 gives the smallest value, 1 the largest
   * @throws IllegalArgumentException if {@code probability} lies outside [0, 1] or is NaN
   */
  public double quantile(double probability, int step, int indicator) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability must lie in [0, 1], but is " + probability);
    }
    double[] sorted = marginal(step, indicator);
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(probability * paths - ROUNDING) - 1;
    return sorted[Math.max(0, rank)];
  }

  /**
   * The same forecast one step later, when its first step has passed unseen: the steps move up, and
   * the last one is repeated.
   */
  public Forecast movedOn() {
    double[] moved = new double[samples.length];
    int width = indicators.size() * paths;
    System.arraycopy(samples, width, moved, 0, samples.length - width);
    System.arraycopy(samples, samples.length - width, moved, samples.length - width, width);
    TimeGrid later = new TimeGrid(grid.instant(1), grid.step(), grid.length());
    return new Forecast(later, indicators, paths, moved);
  }

  /**
   * The forecast of some of the indicators, in the order of {@code chosen}.
   *
   * @param chosen columns of this forecast; at least one
   * @throws IndexOutOfBoundsException if there is no such column
   */
  public Forecast only(int... chosen) {
    double[] kept = new double[grid.length() * chosen.length * paths];
    for (int step = 0; step < grid.length(); step++) {
      for (int column = 0; column < chosen.length; column++) {
        int position = (step * chosen.length + column) * paths;
        System.arraycopy(samples, start(step, chosen[column]), kept, position, paths);
      }
    }
    List<Indicator> names = Arrays.stream(chosen).mapToObj(indicators::get).toList();
    return new Forecast(grid, names, paths, kept);
  }

  /** This forecast with the indicators that {@code replaced} names taken from {@code other}. */
  Forecast with(Forecast other, IntPredicate replaced) {
    double[] mixed = samples.clone();
    for (int indicator = 0; indicator < indicators.size(); indicator++) {
      for (int step = 0; step < steps() && replaced.test(indicator); step++) {
        int start = start(step, indicator);
        System.arraycopy(other.samples, start, mixed, start, paths);
      }
    }
    return new Forecast(grid, indicators, paths, mixed);
  }

  private int start(int step, int indicator) {
    Objects.checkIndex(step, grid.length());
    Objects.checkIndex(indicator, indicators.size());
    return (step * indicators.size() + indicator) * paths;
  }
}
