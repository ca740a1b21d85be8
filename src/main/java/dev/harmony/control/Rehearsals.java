package dev.harmony.control;

import dev.harmony.decision.PricedHorizons;
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

  /** A rehearsal and the step that passes after it. */
  private record Passing(Rehearsal before, long until, OptionalDouble demand) {}

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
    return new Rehearsal(
        beginning.start(),
        DecayingMean.ofHalfLife(DEMAND_HALF_LIFE_STEPS),
        model.pool().initialMemory(),
        shadows);
  }

  /**
   * The newest step of {@code seen} passes: shadows are judged, experts scored, and what comes next
   * is forecast. The shadows have not decided yet.
   */
  PassedStep pass(Rehearsal before, IndicatorWindow seen) {
    long until = seen.grid().end().toEpochMilli();
    return passed.computeIfAbsent(
        new Passing(before, until, demand(seen)), passing -> live(passing, seen));
  }

  private PassedStep live(Passing passing, IndicatorWindow seen) {
    long until = passing.until();
    boolean hourEnds = passing.before().hourEndsBy(until);
    List<Shadow<?>> shadows = new ArrayList<>();
    for (Shadow<?> shadow : passing.before().shadows()) {
      Shadow<?> settled = shadow.settle(until, passing.demand(), model.service());
      shadows.add(hourEnds ? settled.closeHour() : settled);
    }
    PoolMemory pool =
        model.pool().advance(passing.before().pool(), seen, column(seen), seed ^ until);
    DecayingMean mean = passing.before().demand();
    DecayingMean demand =
        passing.demand().isPresent() ? mean.with(passing.demand().getAsDouble(), 1) : mean;
    Optional<PricedHorizons> horizons =
        pool.newest().map(forecast -> new PricedHorizons(model.problem(forecast, demand.value())));
    return new PassedStep(new Rehearsal(until, demand, pool, shadows), passing.demand(), horizons);
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
    return new Rehearsal(rehearsal.until(), rehearsal.demand(), rehearsal.pool(), shadows);
  }

  /** The demand of the newest step, if it was observed. */
  OptionalDouble demand(IndicatorWindow seen) {
    int newest = seen.length() - 1;
    int column = column(seen);
    return newest >= 0 && seen.isObserved(newest, column)
        ? OptionalDouble.of(seen.value(newest, column))
        : OptionalDouble.empty();
  }

  private int column(IndicatorWindow window) {
    String demand = model.demand();
    return window
        .columnOf(demand)
        .orElseThrow(() -> new IllegalArgumentException("indicators lack the demand " + demand));
  }
}
