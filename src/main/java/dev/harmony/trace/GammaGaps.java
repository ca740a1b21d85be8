package dev.harmony.trace;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;

/**
 * Gamma distributed gaps: shape {@code 1 / variation^2}, scale {@code variation^2}. In proportion
 * to its length, a gap has shape one more.
 */
final class GammaGaps implements ArrivalGaps {

  private final UniformRandomProvider random;
  private final double scale;
  private final ContinuousSampler gaps;

  GammaGaps(UniformRandomProvider random, double variation) {
    this.random = random;
    this.scale = variation * variation;
    this.gaps = AhrensDieterMarsagliaTsangGammaSampler.of(random, 1 / scale, scale);
  }

  @Override
  public double next() {
    return gaps.sample();
  }

  @Override
  public double first() {
    double weighted =
        AhrensDieterMarsagliaTsangGammaSampler.of(random, 1 / scale + 1, scale).sample();
    return random.nextDouble() * weighted;
  }
}
