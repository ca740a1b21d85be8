package dev.harmony.workload;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a platform team wants of one workload: its bounds, what is measured, what is promised, and
 * how it may be scaled.
 *
 * @param key its identity
 * @param bounds the replicas allowed
 * @param mode how far it may act
 * @param indicators what is measured; exactly one carries the demand
 * @param objectives what is promised; at least one
 * @param cost what resources and mishaps cost
 * @param forecast how far and how finely to forecast
 * @param capacity what one replica serves
 * @param startup how long a replica takes to start
 * @param gpusPerReplica whole GPUs of each replica; positive
 * @param behavior limits on the speed of change; empty for none
 */
public record ScalingPolicy(
    PolicyKey key,
    ReplicaBounds bounds,
    Mode mode,
    List<PolicyIndicator> indicators,
    List<ServiceLevelObjective> objectives,
    CostModel cost,
    ForecastSettings forecast,
    CapacitySettings capacity,
    StartupSettings startup,
    int gpusPerReplica,
    Optional<Behavior> behavior) {

  /**
   * @throws IllegalArgumentException if there is not exactly one indicator of demand, no objective,
   *     or {@code gpusPerReplica} is not positive
   */
  public ScalingPolicy {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(bounds, "bounds");
    Objects.requireNonNull(mode, "mode");
    indicators = List.copyOf(indicators);
    objectives = List.copyOf(objectives);
    Objects.requireNonNull(cost, "cost");
    Objects.requireNonNull(forecast, "forecast");
    Objects.requireNonNull(capacity, "capacity");
    Objects.requireNonNull(startup, "startup");
    Objects.requireNonNull(behavior, "behavior");
    long demands = indicators.stream().filter(each -> each.role() == IndicatorRole.DEMAND).count();
    if (demands != 1) {
      throw new IllegalArgumentException(
          "indicators must contain exactly one of role Demand, but contain " + demands);
    }
    if (objectives.isEmpty()) {
      throw new IllegalArgumentException("objectives must not be empty");
    }
    if (gpusPerReplica < 1) {
      throw new IllegalArgumentException(
          "gpusPerReplica must be at least 1, but is " + gpusPerReplica);
    }
  }

  /** The indicator that carries the demand. */
  public PolicyIndicator demand() {
    return indicators.stream()
        .filter(each -> each.role() == IndicatorRole.DEMAND)
        .findFirst()
        .orElseThrow();
  }

  /** The smallest share of steps that any objective allows to be violated, in (0, 1). */
  public double violationTolerance() {
    return objectives.stream()
        .mapToDouble(ServiceLevelObjective::violationTolerance)
        .min()
        .orElseThrow();
  }

  /** The same policy under another identity. */
  public ScalingPolicy withKey(PolicyKey newKey) {
    return new ScalingPolicy(
        newKey,
        bounds,
        mode,
        indicators,
        objectives,
        cost,
        forecast,
        capacity,
        startup,
        gpusPerReplica,
        behavior);
  }

  /** The same policy with every objective's target replaced. */
  public ScalingPolicy withTarget(double target) {
    return withObjectives(objectives.stream().map(each -> each.withTarget(target)).toList());
  }

  /** The same policy with other promises. */
  public ScalingPolicy withObjectives(List<ServiceLevelObjective> promises) {
    return new ScalingPolicy(
        key,
        bounds,
        mode,
        indicators,
        promises,
        cost,
        forecast,
        capacity,
        startup,
        gpusPerReplica,
        behavior);
  }

  /** The same policy with another capacity. */
  public ScalingPolicy withCapacity(CapacitySettings other) {
    return new ScalingPolicy(
        key,
        bounds,
        mode,
        indicators,
        objectives,
        cost,
        forecast,
        other,
        startup,
        gpusPerReplica,
        behavior);
  }

  /** The same policy with other bounds. */
  public ScalingPolicy withBounds(ReplicaBounds newBounds) {
    return new ScalingPolicy(
        key,
        newBounds,
        mode,
        indicators,
        objectives,
        cost,
        forecast,
        capacity,
        startup,
        gpusPerReplica,
        behavior);
  }

  /** The same policy in another mode. */
  public ScalingPolicy withMode(Mode newMode) {
    return new ScalingPolicy(
        key,
        bounds,
        newMode,
        indicators,
        objectives,
        cost,
        forecast,
        capacity,
        startup,
        gpusPerReplica,
        behavior);
  }
}
