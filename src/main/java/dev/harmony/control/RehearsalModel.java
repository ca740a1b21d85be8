package dev.harmony.control;

import dev.harmony.capacity.CapacityPosterior;
import dev.harmony.capacity.DeclaredCapacity;
import dev.harmony.capacity.LeadTimePosterior;
import dev.harmony.capacity.LogNormalLeadTime;
import dev.harmony.decision.PlanningProblem;
import dev.harmony.decision.Requirement;
import dev.harmony.decision.StepLimits;
import dev.harmony.decision.SwitchingCosts;
import dev.harmony.forecast.Forecast;
import dev.harmony.forecast.ForecastContext;
import dev.harmony.forecast.Horizon;
import dev.harmony.forecast.OnlinePool;
import dev.harmony.forecast.PoolComposition;
import dev.harmony.forecast.PoolMemory;
import dev.harmony.hierarchy.IndicatorHierarchy;
import dev.harmony.rule.ScalingRule;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.service.FluidService;
import dev.harmony.workload.CostModel;
import dev.harmony.workload.ScalingPolicy;
import dev.harmony.workload.ServiceLevelObjective;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What follows from a policy before any tolerance is chosen: the horizon, the beliefs before
 * anything is observed, what changes cost, and the rules that are candidates to act.
 *
 * @param policy the policy
 * @param horizon of its forecasts
 * @param hierarchy which of its indicators drive which
 * @param pool forecasts its demand
 * @param usesModel whether a trained model is a member of the pool
 * @param capacity what one replica serves
 * @param leadTime how long replicas take to start
 * @param service the service that shadows are judged on
 * @param candidates the rules; the first one is reactive
 */
record RehearsalModel(
    ScalingPolicy policy,
    Horizon horizon,
    IndicatorHierarchy hierarchy,
    OnlinePool pool,
    boolean usesModel,
    CapacityPosterior capacity,
    LeadTimePosterior leadTime,
    FluidService service,
    List<ScalingRule<?>> candidates) {

  /** Sample paths that are asked of a trained model: the pool takes its quantiles. */
  static final int MODEL_PATHS = 240;

  /** The trained model among the members of the pool. */
  private static final String MODEL = "model";

  private static final int PATHS = 600;

  private static final int MOST_STEPS = 60;
  private static final Duration BEYOND_LEAD = Duration.ofMinutes(30);

  /** The lead time that a plan counts on: later replicas are the exception. */
  private static final double PLANNED_LEAD = 0.8;

  /** How long a termination is paid. */
  static final Duration DRAIN = Duration.ofSeconds(30);

  private static final double MEDIAN = 0.5;

  /** What follows from {@code policy} where no trained model forecasts beside its pool. */
  static RehearsalModel of(ScalingPolicy policy) {
    LeadTimePosterior leadTime = LogNormalLeadTime.of(policy.startup());
    Duration step = policy.forecast().resolution();
    Duration ahead =
        policy.forecast().horizon().orElse(policy.startup().percentile95().plus(BEYOND_LEAD));
    int least = steps(leadTime.quantile(PLANNED_LEAD), step) + 1;
    Horizon horizon = new Horizon(step, Math.max(least, Math.min(MOST_STEPS, steps(ahead, step))));
    CapacityPosterior capacity = new DeclaredCapacity(policy.capacity().perReplica());
    double served = capacity.quantile(MEDIAN);
    return new RehearsalModel(
        policy,
        horizon,
        hierarchy(policy),
        pool(policy, PoolComposition.quick(horizon), horizon),
        false,
        capacity,
        leadTime,
        new FluidService(served, FluidService.DEFAULT_PATIENCE_SECONDS),
        Candidates.of(policy, served));
  }

  /** The same, where a trained model is one more member of the pool. */
  RehearsalModel withModel() {
    return new RehearsalModel(
        policy,
        horizon,
        hierarchy,
        pool(policy, PoolComposition.quick(horizon).withOutside(MODEL), horizon),
        true,
        capacity,
        leadTime,
        service,
        candidates);
  }

  private static OnlinePool pool(
      ScalingPolicy policy, PoolComposition composition, Horizon horizon) {
    return new OnlinePool(composition, horizon, PATHS, policy.forecast().historyWindow());
  }

  private static IndicatorHierarchy hierarchy(ScalingPolicy policy) {
    return IndicatorHierarchy.ofParents(
        policy.indicators().stream()
            .collect(
                Collectors.toMap(
                    each -> each.indicator().name(), each -> each.parent().orElse(""))));
  }

  private static int steps(Duration duration, Duration step) {
    return (int) Math.max(1, (duration.toMillis() + step.toMillis() - 1) / step.toMillis());
  }

  /** How far forecasts look ahead, in milliseconds. */
  long reachMillis() {
    return horizon.step().toMillis() * horizon.steps();
  }

  /**
   * What is learnt when the newest step of {@code seen} has passed.
   *
   * @param answer of a trained model, if there is one
   */
  PoolMemory advance(
      PoolMemory memory, IndicatorWindow seen, Optional<Forecast> answer, long random) {
    int column =
        seen.columnOf(demand())
            .orElseThrow(() -> new IllegalArgumentException("indicators lack " + demand()));
    Map<String, Forecast> outside =
        answer.map(forecast -> Map.of(MODEL, forecast)).orElse(Map.of());
    return pool.advance(memory, seen.only(column), outside, random);
  }

  /** How much of the pool a trained model is, by steps ahead. */
  SortedMap<Integer, Double> modelShares(PoolMemory memory) {
    return pool.shares(memory, 0, MODEL);
  }

  /** The name of the indicator that carries the demand. */
  String demand() {
    return policy.demand().indicator().name();
  }

  /** What a trained model is told of {@code seen}: the indicators of the policy, and no others. */
  ForecastContext context(IndicatorWindow seen, long seed) {
    int[] known =
        IntStream.range(0, seen.indicators().size())
            .filter(column -> hierarchy.levels().containsKey(seen.indicators().get(column).name()))
            .toArray();
    return ForecastContext.of(seen.only(known), hierarchy, seed);
  }

  /**
   * The planning problem that a forecast of the demand poses.
   *
   * @param meanDemand of the recent past
   */
  PlanningProblem problem(Forecast forecast, double meanDemand) {
    return new PlanningProblem(
        Requirement.of(forecast, 0, capacity, policy.bounds().maximum()),
        leadTime,
        steps(leadTime.quantile(PLANNED_LEAD), horizon.step()),
        horizon.step(),
        policy.bounds(),
        switching(),
        Math.max(1, meanDemand / capacity.quantile(MEDIAN)),
        StepLimits.NONE,
        violationCap());
  }

  private OptionalDouble violationCap() {
    return policy.objectives().stream()
        .map(ServiceLevelObjective::maximumViolationProbability)
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .min();
  }

  /** A start is paid while it serves nothing, a stop while it drains; either may be penalised. */
  private SwitchingCosts switching() {
    CostModel cost = policy.cost();
    double stepMillis = horizon.step().toMillis();
    double stepPrice =
        cost.gpuHourPrice() * policy.gpusPerReplica() * stepMillis / Duration.ofHours(1).toMillis();
    double churn = cost.churnPenaltyPerReplica() / stepPrice;
    return new SwitchingCosts(
        leadTime.mean().toMillis() / stepMillis + churn, DRAIN.toMillis() / stepMillis + churn);
  }
}
