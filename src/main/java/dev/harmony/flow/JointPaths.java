package dev.harmony.flow;

import dev.harmony.forecast.ForecastContext;
import dev.harmony.series.Indicator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Draws sample paths of one window: noise goes backwards through the flow of {@link Dependence} to
 * latents, and each latent's rank among all paths picks the value of that rank, so that every
 * marginal sample is evenly spread over its distribution (Schefzik, Thorarinsdottir and Gneiting
 * 2013).
 */
final class JointPaths {

  /** Spreads the bits of a name's hash over a seed. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final Prediction prediction;
  private final int window;
  private final int count;
  private final SplittableRandom[] random;

  /** Indicators from the drivers to the driven. */
  private final int[] order;

  /** Positions of the source in the middle of each rank, ascending. */
  private final double[] ranks;

  private final float[] drivers;
  private final float[] peers;

  /** Shape {@code [indicator, path]}: latents of the step that was drawn last. */
  private final double[][] latents;

  /** Paths of window {@code window} of {@code prediction}, which was made from {@code context}. */
  JointPaths(Prediction prediction, int window, ForecastContext context, int paths) {
    this.prediction = prediction;
    this.window = window;
    List<Indicator> indicators = context.window().indicators();
    this.count = indicators.size();
    this.random = new SplittableRandom[count];
    for (int index = 0; index < count; index++) {
      long own = indicators.get(index).name().hashCode();
      random[index] = new SplittableRandom(context.seed() + own * SPREAD);
    }
    this.order =
        IntStream.range(0, count)
            .boxed()
            .sorted(Comparator.comparing(index -> level(context, indicators.get(index))))
            .mapToInt(Integer::intValue)
            .toArray();
    this.ranks =
        IntStream.range(0, paths)
            .mapToDouble(rank -> SplineKnots.source((rank + 0.5) / paths))
            .toArray();
    this.drivers = prediction.batch().block(Input.DRIVERS).values;
    this.peers = prediction.batch().block(Input.PEERS).values;
    this.latents = new double[count][paths];
  }

  private static int level(ForecastContext context, Indicator indicator) {
    return context.hierarchy().levels().getOrDefault(indicator.name(), 0);
  }

  /** Samples of shape {@code [step][indicator][path]}. */
  double[][][] draw() {
    double[][][] samples = new double[prediction.batch().leads().size()][count][];
    for (int step = 0; step < samples.length; step++) {
      advance(step);
      for (int index = 0; index < count; index++) {
        samples[step][index] = ranked(index, step);
      }
    }
    return samples;
  }

  private void advance(int step) {
    double[][] own = own(step);
    Dependence dependence = prediction.dependence();
    for (int index : order) {
      int row = row(index);
      follow(index, step, own);
      double serial = dependence.serial(row, step);
      double fresh = Math.sqrt(1 - serial * serial);
      for (int path = 0; path < ranks.length; path++) {
        latents[index][path] = serial * latents[index][path] + fresh * own[index][path];
      }
    }
  }

  /** Noise, and what the indicators of one level have in common. */
  private double[][] own(int step) {
    double[][] noise = new double[count][ranks.length];
    for (int index = 0; index < count; index++) {
      for (int path = 0; path < ranks.length; path++) {
        noise[index][path] = random[index].nextGaussian();
      }
    }
    double[][] own = new double[count][];
    for (int index = 0; index < count; index++) {
      own[index] = noise[index].clone();
      double size = 1;
      for (int peer = 0; peer < count; peer++) {
        double common = related(peers, index, peer) * common(peer, step);
        size += common * common;
      }
      for (int peer = 0; peer < count; peer++) {
        double common = related(peers, index, peer) * common(peer, step);
        addTo(own[index], noise[peer], common(index, step) * common / (Math.sqrt(size) + 1));
      }
    }
    return own;
  }

  /** Lets an indicator follow its drivers, whose own parts are complete. */
  private void follow(int index, int step, double[][] own) {
    double[] driven = new double[ranks.length];
    for (int driver = 0; driver < count; driver++) {
      addTo(driven, own[driver], related(drivers, index, driver));
    }
    Dependence dependence = prediction.dependence();
    double following = dependence.following(row(index), step);
    double deviation = dependence.deviation(row(index), step);
    double widening = dependence.widening(row(index), step);
    for (int path = 0; path < ranks.length; path++) {
      double surprise = driven[path] * driven[path];
      double wide = deviation * (1 + widening * surprise / (1 + surprise));
      own[index][path] = following * driven[path] + wide * own[index][path];
    }
  }

  private static void addTo(double[] sum, double[] values, double weight) {
    if (weight != 0) {
      for (int path = 0; path < sum.length; path++) {
        sum[path] += weight * values[path];
      }
    }
  }

  /** Values of the marginal distribution in the order of the latents. */
  private double[] ranked(int index, int step) {
    Scale scale = prediction.batch().scale(row(index));
    double[] values = new double[ranks.length];
    if (scale.isConstant()) {
      Arrays.fill(values, scale.centre());
      return values;
    }
    MonotoneSpline law = prediction.marginal(row(index), step);
    long[] keys = new long[ranks.length];
    for (int path = 0; path < keys.length; path++) {
      keys[path] = ascending((float) latents[index][path]) << Integer.SIZE | path;
    }
    Arrays.sort(keys);
    for (int rank = 0; rank < keys.length; rank++) {
      values[(int) keys[rank]] = scale.value(law.atPosition(ranks[rank]));
    }
    return values;
  }

  /** An integer that is larger exactly when {@code value} is. */
  private static long ascending(float value) {
    int bits = Float.floatToIntBits(value);
    return bits < 0 ? bits ^ Integer.MAX_VALUE : bits;
  }

  private double common(int index, int step) {
    return prediction.dependence().common(row(index), step);
  }

  private double related(float[] relation, int index, int other) {
    int widest = prediction.batch().widest();
    return relation[(window * widest + index) * widest + other];
  }

  private int row(int index) {
    return prediction.batch().row(window, index);
  }
}
