package dev.harmony.flow;

import dev.harmony.forecast.ForecastContext;
import dev.harmony.hierarchy.IndicatorHierarchy;
import dev.harmony.series.Indicator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Draws sample paths of one window: noise goes backwards through the flow of {@link Dependence} to
 * latents, and each latent's rank among all paths picks the value of that rank, so that every
 * marginal sample is evenly spread over its distribution (Schefzik, Thorarinsdottir and Gneiting
 * 2013).
 */
final class FlowPaths {

  private final Prediction prediction;
  private final int window;
  private final SplittableRandom[] random;
  private final LatentPaths latents;
  private final NormalRanking ranking;

  /** Positions of the source in the middle of each rank, ascending. */
  private final double[] ranks;

  /** Paths of window {@code window} of {@code prediction}, which was made from {@code context}. */
  FlowPaths(Prediction prediction, int window, ForecastContext context, double[] ranks) {
    this.prediction = prediction;
    this.window = window;
    this.ranks = ranks;
    List<Indicator> indicators = context.window().indicators();
    this.random =
        indicators.stream()
            .map(indicator -> random(context.seed(), indicator.name()))
            .toArray(SplittableRandom[]::new);
    int[] order = order(indicators, context.hierarchy());
    this.latents = new LatentPaths(prediction, window, order, ranks.length);
    this.ranking = new NormalRanking(ranks.length);
  }

  /** The noise of the indicator called {@code name}, whoever else is in the window. */
  static SplittableRandom random(long seed, String name) {
    return HashedSeeds.random(seed, name.hashCode());
  }

  /** The places of {@code indicators} from the drivers to the driven, each level as they come. */
  static int[] order(List<Indicator> indicators, IndicatorHierarchy hierarchy) {
    Map<String, Integer> levels = hierarchy.levels();
    return IntStream.range(0, indicators.size())
        .boxed()
        .sorted(Comparator.comparing(index -> levels.getOrDefault(indicators.get(index).name(), 0)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Positions of the source in the middle of each of {@code paths} ranks, ascending. */
  static double[] ranks(int paths) {
    return IntStream.range(0, paths)
        .mapToDouble(rank -> SplineKnots.source((rank + 0.5) / paths))
        .toArray();
  }

  /** Samples of shape {@code [step][indicator][path]}. */
  double[][][] draw() {
    double[][][] samples = new double[prediction.batch().leads().size()][random.length][];
    for (int step = 0; step < samples.length; step++) {
      double[][] drawn = latents.advance(step, noise());
      for (int index = 0; index < random.length; index++) {
        samples[step][index] = ranked(index, step, drawn[index]);
      }
    }
    return samples;
  }

  private double[][] noise() {
    double[][] noise = new double[random.length][ranks.length];
    for (int index = 0; index < noise.length; index++) {
      for (int path = 0; path < ranks.length; path++) {
        noise[index][path] = random[index].nextGaussian();
      }
    }
    return noise;
  }

  /** Values of the marginal distribution in the order of {@code drawn}. */
  private double[] ranked(int index, int step, double[] drawn) {
    int row = prediction.batch().row(window, index);
    Scale scale = prediction.batch().scale(row);
    double[] values = new double[ranks.length];
    if (scale.isConstant()) {
      Arrays.fill(values, scale.centre());
      return values;
    }
    double[] ascending = prediction.marginal(row, step).atPositions(ranks);
    int[] order = ranking.order(drawn);
    for (int rank = 0; rank < order.length; rank++) {
      values[order[rank]] = scale.value(ascending[rank]);
    }
    return values;
  }
}
