package dev.harmony.trace.generator;

import dev.harmony.trace.HashedRandom;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * A slow random change of the level: the exponential of a line through independent normal numbers
 * six hours apart, smoothed at the knots.
 *
 * @param seed of the numbers
 * @param deviation standard deviation of the logarithm at a knot; not negative
 */
record SlowDrift(long seed, double deviation) implements Influence {

  private static final int KNOT_MINUTES = 360;
  private static final long KEY = 0xD81F;

  @Override
  public double factor(int minute) {
    int knot = minute / KNOT_MINUTES;
    double share = (double) (minute % KNOT_MINUTES) / KNOT_MINUTES;
    double smooth = share * share * (3 - 2 * share);
    double height = (1 - smooth) * knotHeight(knot) + smooth * knotHeight(knot + 1);
    return Math.exp(deviation * height);
  }

  private double knotHeight(int knot) {
    return ZigguratSampler.NormalizedGaussian.of(HashedRandom.of(seed, KEY, knot)).sample();
  }
}
