package dev.harmony.evaluation.score;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How well one contestant forecast one series, step by step. Filled observation by observation;
 * sums only, so that its size does not depend on how many there are, but for one loss per origin.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class SeriesScores {

  /** How many classes a {@link #transforms histogram} has. */
  public static final int CLASSES = 20;

  private final String contestant;
  private final ScoredSeries series;
  private final double scale;

  /** Shape {@code [step]} each. */
  private final Map<Measure, double[]> sums = new EnumMap<>(Measure.class);

  private final int[] counts;

  /** Shape {@code [step][class]}. */
  private final int[][] transforms;

  /** Shape {@code [origin]}: the sum of the losses of an origin's steps, and how many. */
  private final double[] losses;

  private final int[] lossCounts;

  /**
   * Nothing scored yet.
   *
   * @param contestant who forecast
   * @param series what was forecast
   * @param scale the usual size of a change of the series, in whose units it is compared; positive
   * @param steps how many steps ahead
   * @param origins how many origins
   */
  public SeriesScores(
      String contestant, ScoredSeries series, double scale, int steps, int origins) {
    this.contestant = contestant;
    this.series = series;
    this.scale = scale;
    for (Measure measure : Measure.values()) {
      sums.put(measure, new double[steps]);
    }
    this.counts = new int[steps];
    this.transforms = new int[steps][CLASSES];
    this.losses = new double[origins];
    this.lossCounts = new int[origins];
  }

  /**
   * Adds an observation.
   *
   * @param origin the rank of the origin, from 0
   * @param step steps ahead, from 0
   * @param within a uniform number in [0, 1) that spreads atoms over the histogram
   */
  public void add(int origin, int step, ScoredPoint point, double within) {
    sums.forEach((measure, each) -> each[step] += measure.of(point));
    counts[step]++;
    int place = (int) (point.transform(within) * CLASSES);
    transforms[step][Math.min(CLASSES - 1, place)]++;
    losses[origin] += Measure.CRPS.of(point);
    lossCounts[origin]++;
  }

  /** Who forecast. */
  public String contestant() {
    return contestant;
  }

  /** What was forecast. */
  public ScoredSeries series() {
    return series;
  }

  /** The usual size of a change of the series. */
  public double scale() {
    return scale;
  }

  /** The number of steps ahead. */
  public int steps() {
    return counts.length;
  }

  /** How many observations were scored at {@code step}, from 0. */
  public int count(int step) {
    return counts[step];
  }

  /** The mean over the observations at {@code step}, from 0; NaN if there is none. */
  public double mean(Measure measure, int step) {
    return sums(measure)[step] / counts[step];
  }

  /** The mean over the scored steps of {@link #mean(Measure, int)}; NaN if nothing was scored. */
  public double mean(Measure measure) {
    return IntStream.range(0, counts.length)
        .filter(step -> counts[step] > 0)
        .mapToDouble(step -> mean(measure, step))
        .average()
        .orElse(Double.NaN);
  }

  private double[] sums(Measure measure) {
    return sums.getOrDefault(measure, new double[0]);
  }

  /** How many probability transforms fell into each of equal classes, shape {@code [class]}. */
  public int[] transforms(int step) {
    return transforms[step].clone();
  }

  /** The mean {@link Measure#CRPS} over the steps of each origin, NaN where nothing was scored. */
  public double[] losses() {
    double[] means = new double[losses.length];
    Arrays.setAll(means, origin -> losses[origin] / lossCounts[origin]);
    return means;
  }
}
