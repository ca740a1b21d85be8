package dev.harmony.decision;

import dev.harmony.capacity.LeadTimePosterior;
import java.time.Duration;

/**
 * A lead time that is always the same.
 *
 * @param duration from request to readiness
 */
record FixedLeadTime(Duration duration) implements LeadTimePosterior {

  @Override
  public Duration quantile(double probability) {
    return duration;
  }

  @Override
  public Duration mean() {
    return duration;
  }

  @Override
  public double readyWithin(Duration age, Duration ahead) {
    return age.plus(ahead).compareTo(duration) >= 0 ? 1 : 0;
  }
}
