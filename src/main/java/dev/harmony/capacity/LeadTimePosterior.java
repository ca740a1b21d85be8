package dev.harmony.capacity;

import java.time.Duration;

/** What is believed of the time from the request of a replica to its first readiness. */
public interface LeadTimePosterior {

  /**
   * The lead time that a share {@code probability} of the replicas stay below.
   *
   * @param probability in (0, 1)
   */
  Duration quantile(double probability);

  /** The expected lead time. */
  Duration mean();

  /**
   * The probability that a replica, requested {@code age} ago and not ready yet, is ready after
   * {@code ahead} more: {@code P(T <= age + ahead | T > age)}.
   *
   * @return 0 for no time ahead; in [0, 1]
   */
  double readyWithin(Duration age, Duration ahead);
}
