package dev.harmony.kubernetes;

import dev.harmony.workload.StartupSettings;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The simulated world that a replay asks for; what it leaves empty is for the simulation to choose.
 *
 * @param seed the seed of all chance
 * @param runs how many times, each with a seed of its own; positive
 * @param startup how long a replica takes to start, if other than the policy says
 * @param nodeLeadTime how long a new node takes
 * @param reservedReplicas replicas for which there is always a free GPU; empty for all
 * @param poolLimit replicas that the pool can hold; empty for any number
 * @param podStartFailureProbability probability that an attempt to start fails, in [0, 0.9]
 * @param service how requests are served
 */
public record SimulationRequest(
    OptionalLong seed,
    int runs,
    Optional<StartupSettings> startup,
    Optional<StartupSettings> nodeLeadTime,
    OptionalInt reservedReplicas,
    OptionalInt poolLimit,
    double podStartFailureProbability,
    ServiceSettings service) {

  /** The largest probability that an attempt to start fails. */
  public static final double MOST_FAILURES = 0.9;

  /** Nothing said: one run, in which every replica starts. */
  public static final SimulationRequest DEFAULT =
      new SimulationRequest(
          OptionalLong.empty(),
          1,
          Optional.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          OptionalInt.empty(),
          0,
          ServiceSettings.DEFAULT);

  /**
   * @throws IllegalArgumentException if {@code runs} is not positive or the probability lies
   *     outside [0, 0.9]
   */
  public SimulationRequest {
    Objects.requireNonNull(seed, "seed");
    Objects.requireNonNull(startup, "startup");
    Objects.requireNonNull(nodeLeadTime, "nodeLeadTime");
    Objects.requireNonNull(reservedReplicas, "reservedReplicas");
    Objects.requireNonNull(poolLimit, "poolLimit");
    Objects.requireNonNull(service, "service");
    if (runs < 1) {
      throw new IllegalArgumentException("runs must be at least 1, but is " + runs);
    }
    if (!(podStartFailureProbability >= 0 && podStartFailureProbability <= MOST_FAILURES)) {
      throw new IllegalArgumentException(
          "podStartFailureProbability must lie in [0, 0.9], but is " + podStartFailureProbability);
    }
  }
}
