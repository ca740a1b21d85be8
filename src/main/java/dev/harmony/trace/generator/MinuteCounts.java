package dev.harmony.trace.generator;

import dev.harmony.trace.HashedRandom;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;

/**
 * How many requests arrive in each minute of generated demand.
 *
 * <p>The number is negative binomial: its mean is the mean rate times all influences, its variance
 * a multiple of the mean, so that quiet hours are noisier in proportion. Each minute draws from a
 * source of its own, found by the seed and the minute.
 */
final class MinuteCounts {

  private static final long KEY = 0xDE3A;

  private final GeneratedDemand demand;
  private final List<Influence> influences;

  MinuteCounts(GeneratedDemand demand) {
    this.demand = demand;
    this.influences = demand.profile().influences(demand);
  }

  /**
   * The expected requests per second in a minute, before noise.
   *
   * @param minute minutes since the start; zero or more
   */
  double expectedRate(int minute) {
    double rate = demand.meanRate();
    for (Influence influence : influences) {
      rate *= influence.factor(minute);
    }
    return rate;
  }

  /** The requests that arrive in a minute. */
  int count(int minute) {
    UniformRandomProvider random = HashedRandom.of(demand.seed(), KEY, minute);
    double excess = demand.profile().dispersion() - 1;
    double shape = 60 * expectedRate(minute) / excess;
    double mean = AhrensDieterMarsagliaTsangGammaSampler.of(random, shape, excess).sample();
    return mean > 0 ? PoissonSampler.of(random, mean).sample() : 0;
  }
}
