package dev.harmony.simulation;

import dev.harmony.service.FluidService;
import dev.harmony.workload.ParameterSource;
import dev.harmony.workload.ScalingPolicy;
import dev.harmony.workload.StartupSettings;
import java.time.Duration;
import java.util.Objects;

/**
 * The world of a replay.
 *
 * @param seed of all chance in the run
 * @param startup how long a replica takes from a free GPU to readiness, log-normal
 * @param nodeLeadTime how long a node takes that is bought for a replica, log-normal, before the
 *     start-up begins
 * @param reservedReplicas replicas for which there is always a free GPU; those beyond wait for a
 *     node of their own; zero or more
 * @param poolLimit replicas that the pool can hold; those beyond stay pending; positive
 * @param podStartFailureProbability that an attempt to start fails and the start-up begins anew, in
 *     [0, 0.9]
 * @param drain how long a termination takes; zero or more
 * @param scrapeDelay how old a metric is when it is seen; zero or more
 * @param patience how long requests wait before they are given up; zero or more
 */
public record SimulationSettings(
    long seed,
    StartupSettings startup,
    StartupSettings nodeLeadTime,
    int reservedReplicas,
    int poolLimit,
    double podStartFailureProbability,
    Duration drain,
    Duration scrapeDelay,
    Duration patience) {

  /** How long a termination takes, where nothing is said. */
  public static final Duration DEFAULT_DRAIN = Duration.ofSeconds(30);

  /** How old a metric is when it is seen, where nothing is said. */
  public static final Duration DEFAULT_SCRAPE_DELAY = Duration.ofSeconds(30);

  /** How long a node takes, where nothing is said: half within 95 s, 95 % within 260 s. */
  public static final StartupSettings DEFAULT_NODE_LEAD_TIME =
      new StartupSettings(
          ParameterSource.DECLARED, Duration.ofSeconds(95), Duration.ofSeconds(260));

  private static final double MOST_FAILURES = 0.9;

  /**
   * @throws IllegalArgumentException if a number lies outside its range
   */
  public SimulationSettings {
    Objects.requireNonNull(startup, "startup");
    Objects.requireNonNull(nodeLeadTime, "nodeLeadTime");
    if (reservedReplicas < 0) {
      throw new IllegalArgumentException(
          "reservedReplicas must not be negative, but is " + reservedReplicas);
    }
    if (poolLimit < 1) {
      throw new IllegalArgumentException("poolLimit must be at least 1, but is " + poolLimit);
    }
    if (!(podStartFailureProbability >= 0 && podStartFailureProbability <= MOST_FAILURES)) {
      throw new IllegalArgumentException(
          "podStartFailureProbability must lie in [0, 0.9], but is " + podStartFailureProbability);
    }
    requireNotNegative("drain", drain);
    requireNotNegative("scrapeDelay", scrapeDelay);
    requireNotNegative("patience", patience);
  }

  private static void requireNotNegative(String name, Duration value) {
    if (value.isNegative()) {
      throw new IllegalArgumentException(name + " must not be negative, but is " + value);
    }
  }

  /**
   * A pool with a free GPU for every replica, no failures, the start-up of {@code policy}, a drain
   * and a scrape delay of 30 s, a patience of one minute.
   */
  public static SimulationSettings of(ScalingPolicy policy, long seed) {
    return new SimulationSettings(
        seed,
        policy.startup(),
        DEFAULT_NODE_LEAD_TIME,
        Integer.MAX_VALUE,
        Integer.MAX_VALUE,
        0,
        DEFAULT_DRAIN,
        DEFAULT_SCRAPE_DELAY,
        Duration.ofSeconds((long) FluidService.DEFAULT_PATIENCE_SECONDS));
  }

  /** The same world with another seed. */
  public SimulationSettings withSeed(long newSeed) {
    return new SimulationSettings(
        newSeed,
        startup,
        nodeLeadTime,
        reservedReplicas,
        poolLimit,
        podStartFailureProbability,
        drain,
        scrapeDelay,
        patience);
  }

  /**
   * The same world with another pool.
   *
   * @param reserved replicas for which there is always a free GPU
   * @param limit replicas that the pool can hold
   */
  public SimulationSettings withPool(int reserved, int limit) {
    return new SimulationSettings(
        seed,
        startup,
        nodeLeadTime,
        reserved,
        limit,
        podStartFailureProbability,
        drain,
        scrapeDelay,
        patience);
  }

  /** The same world in which starts fail with another probability. */
  public SimulationSettings withPodStartFailureProbability(double probability) {
    return new SimulationSettings(
        seed,
        startup,
        nodeLeadTime,
        reservedReplicas,
        poolLimit,
        probability,
        drain,
        scrapeDelay,
        patience);
  }
}
