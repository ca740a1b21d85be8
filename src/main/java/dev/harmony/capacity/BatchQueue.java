package dev.harmony.capacity;

import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * One replica under Poisson arrivals as a birth-death queue in its steady state: M/M/1/K with a
 * rate of service that depends on the number of requests, as in llm-d's queue analyzer. With {@code
 * n} requests in the replica, {@code b = min(n, B)} run, where {@code B} is {@link
 * BatchRates#limit}, and one leaves at the rate {@link BatchRates#serviceRate}. Who would have to
 * wait longer than the patience is turned away.
 *
 * <p>An approximation: answers are exponential, and the prompts of others of their mean length.
 * What is exact in it is the load at which a replica saturates.
 */
public final class BatchQueue {

  /** Of a state that need not be looked at. */
  private static final double NEGLIGIBLE = 1e-12;

  private final BatchRates rates;
  private final int limit;

  /** The probability of each number of requests in the replica; the last turns arrivals away. */
  private final double[] probability;

  private BatchQueue(BatchRates rates, double[] probability) {
    this.rates = rates;
    this.limit = rates.limit();
    this.probability = probability;
  }

  /**
   * The queue of requests that arrive at {@code rate}.
   *
   * @param rate requests per second; positive
   * @param patience seconds that a request waits to begin; zero or more
   * @throws IllegalArgumentException if {@code rate} is not positive, or {@code patience} negative
   */
  public static BatchQueue of(BatchRates rates, double rate, double patience) {
    if (!(rate > 0) || !(patience >= 0)) {
      throw new IllegalArgumentException(
          "rate must be positive and patience not negative, but are %s and %s"
              .formatted(rate, patience));
    }
    int limit = rates.limit();
    double[] logarithm = new double[limit + 1 + (int) (patience * rates.saturation())];
    double greatest = 0;
    for (int count = 1; count < logarithm.length; count++) {
      double step = Math.log(rate / rates.serviceRate(Math.min(count, limit)));
      logarithm[count] = logarithm[count - 1] + step;
      greatest = Math.max(greatest, logarithm[count]);
    }
    return new BatchQueue(rates, normalized(logarithm, greatest));
  }

  private static double[] normalized(double[] logarithm, double greatest) {
    double[] probability = new double[logarithm.length];
    double sum = 0;
    for (int count = 0; count < probability.length; count++) {
      probability[count] = Math.exp(logarithm[count] - greatest);
      sum += probability[count];
    }
    for (int count = 0; count < probability.length; count++) {
      probability[count] /= sum;
    }
    return probability;
  }

  /** The share of requests that are turned away, in [0, 1]. */
  public double turnedAway() {
    return probability[probability.length - 1];
  }

  /** The mean time to the first token of the requests that are not turned away, in seconds. */
  public double meanTimeToFirstToken() {
    double sum = 0;
    for (int found = 0; found < probability.length - 1; found++) {
      double waits = found < limit ? 0 : (found - limit + 1) / rates.saturation();
      sum += probability[found] * (waits + rates.firstToken(Math.min(found, limit - 1)));
    }
    return sum / (1 - turnedAway());
  }

  /** The mean time between two tokens of the requests that run, in seconds. */
  public double meanInterToken() {
    double sum = 0;
    double running = 0;
    for (int count = 1; count < probability.length; count++) {
      int batch = Math.min(count, limit);
      sum += probability[count] * batch * rates.interToken(batch);
      running += probability[count] * batch;
    }
    return sum / running;
  }

  /**
   * The share of requests that wait longer than the threshold of {@code target}, those turned away
   * included, in [0, 1].
   */
  public double shareBeyond(LatencyTarget target) {
    double threshold = target.thresholdSeconds();
    double share =
        switch (target.measure()) {
          case TIME_TO_FIRST_TOKEN -> lateFirstTokens(threshold);
          case INTER_TOKEN -> slowTokens(threshold);
        };
    return Math.min(1, turnedAway() + share);
  }

  /** Over the lengths of prompts: what one takes longer than the mean is missing for waiting. */
  private double lateFirstTokens(double threshold) {
    return rates.mix().prompts().stream()
        .mapToDouble(prompt -> threshold - rates.longerThanMean(prompt))
        .map(left -> lateAtOnce(left) + lateAfterWaiting(left))
        .average()
        .orElse(0);
  }

  private double lateAtOnce(double threshold) {
    double late = 0;
    for (int found = 0; found < limit; found++) {
      late += rates.firstToken(found) > threshold ? probability[found] : 0;
    }
    return late;
  }

  /**
   * Who finds {@code n >= B} requests waits for {@code n - B + 1} of them to leave: longer than t
   * with the probability that a Poisson number of mean {@code mu(B) t} is at most {@code n - B}.
   */
  private double lateAfterWaiting(double threshold) {
    double left = threshold - rates.firstToken(limit - 1);
    double late = 0;
    for (int found = limit; found < probability.length - 1; found++) {
      if (probability[found] < NEGLIGIBLE) {
        continue;
      }
      late += probability[found] * (left <= 0 ? 1 : leavingAtMost(found - limit, left));
    }
    return late;
  }

  private double leavingAtMost(int count, double seconds) {
    return PoissonDistribution.of(seconds * rates.saturation()).cumulativeProbability(count);
  }

  private double slowTokens(double threshold) {
    double slow = 0;
    double running = 0;
    for (int count = 1; count < probability.length; count++) {
      int batch = Math.min(count, limit);
      slow += rates.interToken(batch) > threshold ? probability[count] * batch : 0;
      running += probability[count] * batch;
    }
    return slow / running;
  }
}
