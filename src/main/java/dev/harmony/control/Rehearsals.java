package dev.harmony.control;

import dev.harmony.decision.PricedHorizons;
import dev.harmony.forecast.Forecast;
import dev.harmony.forecast.ForecastContext;
import dev.harmony.forecast.PoolMemory;
import dev.harmony.plan.BehaviorLimits;
import dev.harmony.rule.RuleObservation;
import dev.harmony.rule.ScalingRule;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.service.ReplicaFleet;
import dev.harmony.service.StartProcess;
import dev.harmony.workload.ClusterState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Lets the forecast and the shadows of a service live through its steps, one by one. Policies that
 * differ only in what they tolerate share this work: what follows from the same rehearsal and the
 * same new observation is worked out once.
 *
 * <p>Not safe for use by several threads at once.
 */
final class Rehearsals {

  private static final double DEMAND_HALF_LIFE_STEPS = 3.5 * 24 * 60;

  private final RehearsalModel model;
  private final long seed;
  private final RecentResults<Beginning, Rehearsal> beginnings = new RecentResults<>();
  private final RecentResults<Passing, PassedStep> passed = new RecentResults<>();
  private final RecentResults<PassedStep, Rehearsal> decided = new RecentResults<>();

  Rehearsals(RehearsalModel model, long seed) {
    this.model = model;
    this.seed = seed;
  }

  /** Where a rehearsal begins: milliseconds since the epoch, and the replicas of every shadow. */
  private record Beginning(long start, int replicas) {}

  /**
   * A rehearsal and the step that passes after it.
   *
   * @param newest what was observed of each indicator; {@code NaN} where nothing was
   */
  private record Passing(Rehearsal before, long until, List<Double> newest) {}

  RehearsalModel model() {
    return model;
  }

  /** The rehearsal of shadows that begin with {@code replicas} each. */
  Rehearsal beginning(long start, int replicas) {
    return beginnings.computeIfAbsent(new Beginning(start, replicas), this::begin);
  }

  private Rehearsal begin(Beginning beginning) {
    ReplicaFleet fleet =
        ReplicaFleet.ofReady(
            beginning.start(), beginning.replicas(), RehearsalModel.DRAIN.toMillis());
    List<Shadow<?>> shadows = new ArrayList<>();
    for (ScalingRule<?> candidate : model.candidates()) {
      shadows.add(Shadow.of(candidate, fleet));
    }
    return Rehearsal.ofNothing(
        beginning.start(),
        DecayingMean.ofHalfLife(DEMAND_HALF_LIFE_STEPS),
        model.pool().initialMemory(1),
        shadows);
  }

  /** What a trained model is told of {@code seen}. */
  ForecastContext context(IndicatorWindow seen) {
    return model.context(seen, seed);
  }

  /**
   * The newest step of {@code seen} passes: shadows are judged, experts scored, and what comes next
   * is forecast. The shadows have not decided yet.
   *
   * @param answer what came of asking a trained model at the end of that step; empty if none is
   *     used
   */
  PassedStep pass(Rehearsal before, IndicatorWindow seen, Optional<ModelAnswer> answer) {
    long until = seen.grid().end().toEpochMilli();
    return passed.computeIfAbsent(
        new Passing(before, until, newest(seen)), passing -> live(before, seen, answer));
  }

  private PassedStep live(Rehearsal before, IndicatorWindow seen, Optional<ModelAnswer> answer) {
    long until = seen.grid().end().toEpochMilli();
    OptionalDouble observed = demand(seen);
    Optional<Forecast> outside = answer.flatMap(ModelAnswer::forecast);
    PoolMemory pool = model.advance(before.pool(), seen, outside, seed ^ until);
    DecayingMean mean =
        observed.isPresent() ? before.demand().with(observed.getAsDouble(), 1) : before.demand();
    Rehearsal after =
        before
            .after(until, outside.isPresent(), mean, pool)
            .withShadows(settled(before, until, observed));
    return new PassedStep(
        after,
        observed,
        pool.newest().map(forecast -> new PricedHorizons(model.problem(forecast, mean.value()))),
        answer.map(
            each -> each.status(outside.isPresent() ? model.modelShares(pool) : new TreeMap<>())),
        answer.filter(each -> each.outcome().isMissing()).isPresent()
            && after.wasAnsweredWithin(model.reachMillis()));
  }

  private List<Shadow<?>> settled(Rehearsal before, long until, OptionalDouble demand) {
    boolean hourEnds = before.hourEndsBy(until);
    List<Shadow<?>> shadows = new ArrayList<>();
    for (Shadow<?> shadow : before.shadows()) {
      Shadow<?> settled = shadow.settle(until, demand, model.service());
      shadows.add(hourEnds ? settled.closeHour() : settled);
    }
    return shadows;
  }

  /** Every shadow decides on its own replicas. */
  Rehearsal decide(PassedStep step) {
    return decided.computeIfAbsent(step, this::decideShadows);
  }

  private Rehearsal decideShadows(PassedStep step) {
    StartProcess starts = new ShadowStarts(model.leadTime(), seed);
    Optional<BehaviorLimits> limits = model.policy().behavior().map(BehaviorLimits::new);
    Rehearsal rehearsal = step.rehearsal();
    RuleObservation observation =
        step.observation(
            Instant.ofEpochMilli(step.rehearsal().until()), new ClusterState(0, 0, List.of(), 0));
    List<Shadow<?>> shadows = new ArrayList<>();
    for (Shadow<?> shadow : rehearsal.shadows()) {
      shadows.add(shadow.decide(observation, starts, limits));
    }
    return rehearsal.withShadows(shadows);
  }

  /** The demand of the newest step, if it was observed. */
  OptionalDouble demand(IndicatorWindow seen) {
    int newest = seen.length() - 1;
    int column = column(seen);
    return newest >= 0 && seen.isObserved(newest, column)
        ? OptionalDouble.of(seen.value(newest, column))
        : OptionalDouble.empty();
  }

  private static List<Double> newest(IndicatorWindow seen) {
    List<Double> newest = new ArrayList<>();
    for (int column = 0; column < seen.indicators().size(); column++) {
      newest.add(seen.value(seen.length() - 1, column));
    }
    return newest;
  }

  private int column(IndicatorWindow window) {
    String demand = model.demand();
    return window
        .columnOf(demand)
        .orElseThrow(() -> new IllegalArgumentException("indicators lack the demand " + demand));
  }
}
