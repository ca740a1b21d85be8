package dev.harmony.decision;

import dev.harmony.capacity.LeadTimePosterior;
import java.time.Duration;
import java.util.SplittableRandom;

/**
 * A lead time whose readiness is drawn anew for each age and time ahead, without any order among
 * them: what holds for it holds for every posterior.
 *
 * @param seed fixes all probabilities
 * @param dyadic whether they are whole quarters, so that sums of their products are exact
 */
record ArbitraryLeadTime(long seed, boolean dyadic) implements LeadTimePosterior {

  @Override
  public Duration quantile(double probability) {
    return Duration.ofSeconds(Math.round(300 * probability));
  }

  @Override
  public Duration mean() {
    return quantile(0.5);
  }

  @Override
  public double readyWithin(Duration age, Duration ahead) {
    SplittableRandom random =
        new SplittableRandom(seed + 1_000_003 * age.toMillis() + 7919 * ahead.toMillis());
    return dyadic ? random.nextInt(5) / 4.0 : random.nextDouble();
  }
}
