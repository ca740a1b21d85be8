package dev.harmony.service;

/**
 * A service as a fluid: work arrives at the mean rate of a step, is served at the rate of the ready
 * replicas, queues behind that, and is dropped when it would have to wait too long.
 *
 * @param capacityPerReplica demand that one replica serves, in demand per second; positive
 * @param patienceSeconds the longest wait; zero or more
 */
public record FluidService(double capacityPerReplica, double patienceSeconds) {

  /** How long requests wait before they are given up, where nothing is said. */
  public static final double DEFAULT_PATIENCE_SECONDS = 60;

  /** Absorbs the rounding of a time average, as a share of the demand. */
  private static final double ROUNDING = 1e-9;

  /**
   * @throws IllegalArgumentException if {@code capacityPerReplica} is not positive or {@code
   *     patienceSeconds} is negative
   */
  public FluidService {
    if (!(capacityPerReplica > 0) || !(patienceSeconds >= 0)) {
      throw new IllegalArgumentException(
          "capacityPerReplica must be positive and patienceSeconds not negative, but are %s and %s"
              .formatted(capacityPerReplica, patienceSeconds));
    }
  }

  /**
   * Whether a step is violated: its mean demand exceeds what the replicas ready in it, averaged
   * over time, can serve.
   */
  public boolean violates(double demand, double readyAverage) {
    return demand > readyAverage * capacityPerReplica * (1 + ROUNDING);
  }

  /**
   * One step of the service. What arrives or waited is served, waits on or is dropped, once: {@code
   * backlog + demand * seconds = served + dropped + next backlog}.
   *
   * @param backlog demand that waits at the beginning; zero or more
   * @param demand mean demand per second; zero or more
   * @param readyAverage time average of the ready replicas; zero or more
   * @param seconds the length of the step; positive
   */
  public ServiceStep step(double backlog, double demand, double readyAverage, double seconds) {
    double arrived = demand * seconds;
    double rate = readyAverage * capacityPerReplica;
    double served = Math.min(backlog + arrived, rate * seconds);
    double waiting = backlog + arrived - served;
    double dropped = Math.max(0, waiting - patienceSeconds * Math.max(rate, demand));
    double nextBacklog = waiting - dropped;
    double utilization = served <= 0 ? (waiting > 0 ? 1 : 0) : served / (rate * seconds);
    double meanBacklog = (backlog + nextBacklog) / 2;
    double waitSeconds =
        meanBacklog <= 0
            ? 0
            : Math.min(patienceSeconds, rate <= 0 ? patienceSeconds : meanBacklog / rate);
    return new ServiceStep(
        arrived,
        served,
        dropped,
        nextBacklog,
        utilization,
        waitSeconds,
        violates(demand, readyAverage));
  }
}
