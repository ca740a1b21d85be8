package dev.harmony.control;

import dev.harmony.decision.Decision;
import dev.harmony.decision.PricedHorizons;
import dev.harmony.decision.Reason;
import dev.harmony.forecast.Forecast;
import dev.harmony.plan.Planner;
import dev.harmony.rule.RuleObservation;
import java.util.List;
import java.util.Optional;

/**
 * The cycle as a function: snapshots in, cycles out. Deterministic: the same snapshots and seed
 * give the same cycles, whatever else is evaluated.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class Autoscaler {

  private final ServiceRehearsals rehearsals;

  /** An autoscaler whose random numbers follow from {@code seed}. */
  public Autoscaler(long seed) {
    this.rehearsals = new ServiceRehearsals(seed);
  }

  /** One cycle for each snapshot, in their order. */
  public List<Cycle> evaluate(List<Snapshot> batch) {
    List<Cycle> cycles = batch.stream().map(this::evaluate).toList();
    rehearsals.keepOnly(batch.stream().map(Snapshot::policy).toList());
    return cycles;
  }

  private Cycle evaluate(Snapshot snapshot) {
    if (snapshot.indicators().length() == 0) {
      return unobserved(snapshot);
    }
    Rehearsals shared = rehearsals.of(snapshot.policy());
    CandidateSelection selection = CandidateSelection.of(snapshot.policy());
    Learnt learnt = new Learning(shared.model(), shared, selection).learn(snapshot);
    RuleObservation observation = learnt.newest().observation(snapshot.now(), snapshot.cluster());
    Wishes wishes =
        Wishes.of(
            snapshot.policy().forecast().trust(),
            learnt.newest().rehearsal(),
            learnt.steering(),
            observation);
    Decision decision = new Verdict(snapshot.policy(), wishes, observation).decision();
    Planner.Planned planned = planned(decision, snapshot);
    Optional<Forecast> forecast = learnt.newest().rehearsal().pool().newest();
    return new Cycle(
        snapshot,
        forecast,
        learnt.newest().horizons().map(PricedHorizons::problem),
        Optional.of(wishes),
        decision,
        planned.plan(),
        selection.status(learnt.steering().budget()),
        new Memory(Optional.of(learnt), planned.memory()));
  }

  private static Planner.Planned planned(Decision decision, Snapshot snapshot) {
    return new Planner(snapshot.policy())
        .plan(decision, snapshot.cluster(), snapshot.now(), snapshot.memory().behavior());
  }

  /** Nothing is observed at all: everything stays as it is. */
  private static Cycle unobserved(Snapshot snapshot) {
    ErrorBudget budget =
        snapshot
            .memory()
            .learnt()
            .map(learnt -> learnt.steering().budget())
            .orElse(ErrorBudget.EMPTY);
    Decision decision =
        new Decision.Hold(snapshot.cluster().desired(), Reason.METRICS_MISSING, Optional.empty());
    return new Cycle(
        snapshot,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        decision,
        planned(decision, snapshot).plan(),
        CandidateSelection.of(snapshot.policy()).status(budget),
        snapshot.memory());
  }
}
