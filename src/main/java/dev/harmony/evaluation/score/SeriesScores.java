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
  private final SeriesScale scale;
  private final ScoringPlan plan;

  /** Shape {@code [step]} each. */
  private final Map<Measure, double[]> sums = new EnumMap<>(Measure.class);

  private final int[] counts;

  /** Shape {@code [step][class]}. */
  private final int[][] transforms;

  /** Shape {@code [origin]}: the sum of the compared losses of an origin, and how many. */
  private final double[] losses;

  private final int[] lossCounts;

  private double energy;
  private int paths;

  /**
   * Nothing scored yet.
   *
   * @param contestant who forecast
   * @param series what was forecast
   * @param scale the usual sizes of its changes
   * @param plan of which forecasts
   */
  public SeriesScores(String contestant, ScoredSeries series, SeriesScale scale, ScoringPlan plan) {
    this.contestant = contestant;
    this.series = series;
    this.scale = scale;
    this.plan = plan;
    for (Measure measure : Measure.values()) {
      sums.put(measure, new double[plan.steps()]);
    }
    this.counts = new int[plan.steps()];
    this.transforms = new int[plan.steps()][CLASSES];
    this.losses = new double[plan.origins()];
    this.lossCounts = new int[plan.origins()];
  }

  /**
   * Adds an observation.
   *
   * @param origin the rank of the origin, from 0
   * @param step steps ahead, from 0
   */
  public void add(int origin, int step, ScoredPoint point) {
    sums.forEach((measure, each) -> each[step] += measure.of(point));
    counts[step]++;
    int place = (int) (point.transform() * CLASSES);
    transforms[step][Math.min(CLASSES - 1, place)]++;
    if (plan.compared().includes(step)) {
      losses[origin] += plan.compared().measure().of(point);
      lossCounts[origin]++;
    }
  }

  /** Adds the energy score of the path from one origin. */
  public void addEnergy(double score) {
    energy += score;
    paths++;
  }

  /** The mean energy score; NaN where there were no paths. */
  public double energy() {
    return energy / paths;
  }

  /** Who forecast. */
  public String contestant() {
    return contestant;
  }

  /** What was forecast. */
  public ScoredSeries series() {
    return series;
  }

  /** The usual size of a change of the series, in whose unit its losses are compared. */
  public double scale() {
    return scale.change();
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

  /**
   * The mean over all scored steps, or over one, free of the unit of the series: a loss in units of
   * its scale, a squared one in their squares.
   *
   * @param ahead steps ahead, from 1; 0 for all
   */
  public double relative(Measure measure, int ahead) {
    double mean = ahead == 0 ? mean(measure) : mean(measure, ahead - 1);
    return mean / measure.unit(scale.change());
  }

  /** Twice the pinball losses at 0.1 to 0.9 over the size of the observations. */
  public double weightedQuantileLoss() {
    return mean(Measure.QUANTILE_LOSS) / mean(Measure.MAGNITUDE);
  }

  /**
   * The mean absolute error of the median over that of yesterday's value in the rows learnt from.
   */
  public double scaledError() {
    return mean(Measure.MAE) / scale.seasonal();
  }

  private double[] sums(Measure measure) {
    return sums.getOrDefault(measure, new double[0]);
  }

  /** How many probability transforms fell into each of equal classes, shape {@code [class]}. */
  public int[] transforms(int step) {
    return transforms[step].clone();
  }

  /** Of which forecasts these are. */
  ScoringPlan plan() {
    return plan;
  }

  /** What forecasters are compared by, over all origins; NaN where nothing was scored. */
  double compared() {
    return relative(plan.compared().measure(), plan.compared().ahead());
  }

  /** The mean compared loss of each origin, NaN where nothing was scored. */
  public double[] losses() {
    double[] means = new double[losses.length];
    Arrays.setAll(means, origin -> losses[origin] / lossCounts[origin]);
    return means;
  }
}
