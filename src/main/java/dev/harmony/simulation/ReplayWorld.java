package dev.harmony.simulation;

import dev.harmony.capacity.LatencyTarget;
import dev.harmony.capacity.LogNormalLeadTime;
import dev.harmony.control.ForecastModels;
import dev.harmony.decision.Requirement;
import dev.harmony.service.FluidService;
import dev.harmony.workload.LatencyThreshold;
import dev.harmony.workload.PolicyIndicator;
import dev.harmony.workload.ScalingPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What all contenders of a replay share: the demand, the policy, and a world whose chance they meet
 * alike.
 *
 * @param demand what the service is asked to do
 * @param policy what is wanted of it; its declared capacity is the true one
 * @param settings the world
 * @param requests what serves the demand request by request; empty for a fluid
 * @param models the trained models that policies may use
 */
public record ReplayWorld(
    DemandSeries demand,
    ScalingPolicy policy,
    SimulationSettings settings,
    Optional<RequestWorld> requests,
    ForecastModels models) {

  /** The utilisation at which every contender begins. */
  private static final double INITIAL_UTILIZATION = 0.7;

  /** The steps whose mean demand every contender begins with. */
  private static final int INITIAL_STEPS = 10;

  /** The share of replicas that start within the lead time that plans count on. */
  private static final double PLANNED_LEAD = 0.8;

  private static final double MILLIS = 1000.0;

  /** All parts are required. */
  public ReplayWorld {
    Objects.requireNonNull(demand, "demand");
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(requests, "requests");
    Objects.requireNonNull(models, "models");
  }

  /** A replay of a fluid, without trained models. */
  public ReplayWorld(DemandSeries demand, ScalingPolicy policy, SimulationSettings settings) {
    this(demand, policy, settings, Optional.empty());
  }

  /** A replay without trained models. */
  public ReplayWorld(
      DemandSeries demand,
      ScalingPolicy policy,
      SimulationSettings settings,
      Optional<RequestWorld> requests) {
    this(demand, policy, settings, requests, ForecastModels.NONE);
  }

  /** The same replay, in which policies may use {@code trained} models. */
  public ReplayWorld withModels(ForecastModels trained) {
    ForecastModels recorded = new RecordedModels(trained, demand.observed(), settings.seed());
    return new ReplayWorld(demand, policy, settings, requests, recorded);
  }

  /** The first step of the half that is scored; the steps before are history. */
  public int testStart() {
    return demand.length() / 2;
  }

  /** What serves the demand of one contender; the caller closes it. */
  StepService open() {
    return requests
        .<StepService>map(each -> new RequestDemand(this, each))
        .orElseGet(() -> new FluidDemand(demand, fluid()));
  }

  /** The latencies that the policy promises, in seconds. */
  List<LatencyThreshold> latencies() {
    return policy.objectives().stream()
        .flatMap(each -> each.latency().stream())
        .map(each -> isInMillis(each) ? each.times(1 / MILLIS) : each)
        .toList();
  }

  private boolean isInMillis(LatencyThreshold latency) {
    return policy.indicators().stream()
        .map(PolicyIndicator::indicator)
        .anyMatch(
            each -> each.name().equals(latency.indicator()) && each.unit().symbol().equals("ms"));
  }

  /**
   * The quantiles that the promised latencies name.
   *
   * @throws IllegalArgumentException if one names none
   */
  List<LatencyTarget> latencyTargets() {
    return latencies().stream().map(LatencyTarget::require).toList();
  }

  /** How the service treats its demand. */
  FluidService fluid() {
    return new FluidService(
        policy.capacity().perReplica(), settings.patience().toMillis() / MILLIS);
  }

  /** When replicas that are asked for become ready. */
  SimulatedStarts starts() {
    return SimulatedStarts.of(settings, policy.key().toString());
  }

  /** The steps until a replica that is asked for is counted on, rounded up. */
  int plannedLeadSteps() {
    long lead = LogNormalLeadTime.of(policy.startup()).quantile(PLANNED_LEAD).toMillis();
    long step = demand.grid().step().toMillis();
    return (int) ((lead + step - 1) / step);
  }

  /** No replica asked for in this replay is ready in less time than this. */
  public Duration shortestLeadTime() {
    return starts().shortestLeadTime(demand.grid());
  }

  /** The replicas that {@code demandPerSecond} needs, at least the minimum; at most the maximum. */
  int need(double demandPerSecond) {
    int maximum = policy.bounds().maximum();
    return policy
        .bounds()
        .clamp(Requirement.replicas(demandPerSecond, policy.capacity().perReplica(), maximum));
  }

  /** The ready replicas of every contender at the beginning: the first steps at 70 %. */
  int initialReplicas() {
    double mean = demand.mean(0, Math.min(INITIAL_STEPS, demand.length()));
    return Math.min(need(mean / INITIAL_UTILIZATION), settings.poolLimit());
  }

  /** The same replay of another policy. */
  ReplayWorld withPolicy(ScalingPolicy other) {
    return new ReplayWorld(demand, other, settings, requests, models);
  }

  /**
   * The same replay of a fluid: replicas, their cost and violated steps are the same, because what
   * decides sees the demand and the replicas only.
   */
  ReplayWorld ofFluid() {
    return new ReplayWorld(demand, policy, settings, Optional.empty(), models);
  }
}
