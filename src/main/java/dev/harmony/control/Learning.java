package dev.harmony.control;

import dev.harmony.decision.PricedHorizons;
import dev.harmony.forecast.PoolMemory;
import dev.harmony.rule.RuleObservation;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.service.ReplicaFleet;
import dev.harmony.service.StartProcess;
import dev.harmony.workload.ClusterState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is learnt from steps that were observed: the forecast's experts are scored, the shadows of
 * the candidate rules live through the step, and once an hour the candidate that acts is chosen
 * anew. Steps that were missed, as after a restart, are lived through one by one.
 *
 * @param model what follows from the policy
 * @param seed of all random numbers
 */
record Learning(PolicyModel model, long seed) {

  private static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();

  /**
   * What is known when the newest step of the snapshot has passed; its decision is still to come.
   */
  Learnt learn(Snapshot snapshot) {
    IndicatorWindow window = snapshot.indicators();
    Learnt learnt = snapshot.memory().learnt().orElseGet(() -> nothing(snapshot));
    long step = window.grid().step().toMillis();
    long first = Math.max(0, window.grid().indexOf(Instant.ofEpochMilli(learnt.until())));
    for (int index = (int) first; index < window.length(); index++) {
      boolean newest = index == window.length() - 1;
      IndicatorWindow seen = window.slice(0, index + 1);
      OptionalDouble ready =
          newest && seen.grid().end().toEpochMilli() - learnt.until() == step
              ? OptionalDouble.of((learnt.ready() + snapshot.cluster().ready()) / 2.0)
              : OptionalDouble.empty();
      learnt = live(learnt, seen, ready);
      if (!newest) {
        learnt = decided(learnt, shadowObservation(learnt, seen));
      }
    }
    return withReady(learnt, snapshot.cluster().ready());
  }

  /** What is known once every shadow has decided on its own replicas. */
  Learnt decided(Learnt learnt, RuleObservation observation) {
    StartProcess starts = new ShadowStarts(model.leadTime(), seed);
    return new Learnt(
        learnt.until(),
        learnt.pool(),
        learnt.tournament().decide(observation, starts),
        learnt.budget(),
        learnt.ready());
  }

  /** The demand of the newest step, if it was observed. */
  OptionalDouble newestDemand(Snapshot snapshot) {
    return demand(snapshot.indicators());
  }

  private Learnt nothing(Snapshot snapshot) {
    long start = snapshot.indicators().grid().start().toEpochMilli();
    ReplicaFleet fleet =
        ReplicaFleet.ofReady(start, snapshot.cluster().total(), PolicyModel.DRAIN.toMillis());
    return new Learnt(
        start,
        model.pool().initialMemory(),
        Tournament.of(model.candidates(), fleet),
        ErrorBudget.EMPTY,
        snapshot.cluster().ready());
  }

  /** One step passes: {@code ready} replicas really served in it, if that is known. */
  private Learnt live(Learnt learnt, IndicatorWindow seen, OptionalDouble ready) {
    long until = seen.grid().end().toEpochMilli();
    OptionalDouble demand = demand(seen);
    Tournament tournament = learnt.tournament().settle(until, demand, model.service());
    ErrorBudget budget = learnt.budget();
    if (demand.isPresent() && ready.isPresent()) {
      budget = budget.with(model.service().violates(demand.getAsDouble(), ready.getAsDouble()));
    }
    if (until % HOUR_MILLIS == 0) {
      budget = budget.closeHour(model.selection().budgetHours());
      tournament = tournament.closeHour(model.selection(), budget);
    }
    PoolMemory pool = model.pool().advance(learnt.pool(), seen, demandColumn(seen), seed ^ until);
    return new Learnt(until, pool, tournament, budget, learnt.ready());
  }

  /** What shadows observe in a step that is lived through late; each puts in its own replicas. */
  private RuleObservation shadowObservation(Learnt learnt, IndicatorWindow seen) {
    Optional<PricedHorizons> horizons =
        learnt.pool().newest().map(model::problem).map(PricedHorizons::new);
    ClusterState none = new ClusterState(0, 0, List.of(), 0);
    return new RuleObservation(seen.grid().end(), demand(seen), none, horizons);
  }

  private OptionalDouble demand(IndicatorWindow window) {
    int newest = window.length() - 1;
    int column = demandColumn(window);
    return newest >= 0 && window.isObserved(newest, column)
        ? OptionalDouble.of(window.value(newest, column))
        : OptionalDouble.empty();
  }

  private int demandColumn(IndicatorWindow window) {
    String name = model.policy().demand().indicator().name();
    return window
        .columnOf(name)
        .orElseThrow(() -> new IllegalArgumentException("indicators lack the demand " + name));
  }

  private static Learnt withReady(Learnt learnt, int ready) {
    return new Learnt(learnt.until(), learnt.pool(), learnt.tournament(), learnt.budget(), ready);
  }
}
