package dev.harmony.trace;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.statistics.distribution.WeibullDistribution;

/**
 * Weibull distributed gaps: {@code scale * E^(1/shape)} with {@code E} exponential, where the shape
 * gives the coefficient of variation, {@code Γ(1 + 2/shape) / Γ(1 + 1/shape)^2 = 1 + variation^2}.
 * In proportion to its length, a gap has a gamma variate of shape {@code 1 + 1/shape} in place of
 * {@code E}.
 */
final class WeibullGaps implements ArrivalGaps {

  /** Shapes between these have coefficients of variation from 1e-3 to 1e9. */
  private static final double SMALLEST_SHAPE = 0.03;

  private static final double LARGEST_SHAPE = 1500;
  private static final int HALVINGS = 60;

  private final UniformRandomProvider random;
  private final ContinuousSampler exponential;
  private final double power;
  private final double scale;

  WeibullGaps(UniformRandomProvider random, double variation) {
    double shape = shapeOf(variation);
    this.random = random;
    this.exponential = ZigguratSampler.Exponential.of(random);
    this.power = 1 / shape;
    this.scale = 1 / WeibullDistribution.of(shape, 1).getMean();
  }

  @Override
  public double next() {
    return scale * Math.pow(exponential.sample(), power);
  }

  @Override
  public double first() {
    double weighted = AhrensDieterMarsagliaTsangGammaSampler.of(random, 1 + power, 1).sample();
    return random.nextDouble() * scale * Math.pow(weighted, power);
  }

  /** The shape of coefficient of variation {@code variation}, by halving on a log scale. */
  static double shapeOf(double variation) {
    double low = Math.log(SMALLEST_SHAPE);
    double high = Math.log(LARGEST_SHAPE);
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = (low + high) / 2;
      if (variationOf(Math.exp(middle)) > variation) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.exp((low + high) / 2);
  }

  private static double variationOf(double shape) {
    WeibullDistribution gaps = WeibullDistribution.of(shape, 1);
    return Math.sqrt(gaps.getVariance()) / gaps.getMean();
  }
}
