package dev.harmony.control;

import dev.harmony.decision.Decision;
import dev.harmony.decision.PricedHorizons;
import dev.harmony.decision.Reason;
import dev.harmony.plan.Planner;
import dev.harmony.rule.RuleObservation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The cycle as a function: snapshots in, cycles out. Deterministic: the same snapshots, seed and
 * models give the same cycles, whatever else is evaluated.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class Autoscaler {

  private final ServiceRehearsals rehearsals;
  private final ModelConsultation consultation;

  /** An autoscaler without trained models, whose random numbers follow from {@code seed}. */
  public Autoscaler(long seed) {
    this(seed, ForecastModels.NONE);
  }

  /** An autoscaler whose policies may use {@code models}. */
  public Autoscaler(long seed, ForecastModels models) {
    this.consultation = new ModelConsultation(models);
    this.rehearsals = new ServiceRehearsals(seed, consultation::isFor);
  }

  /**
   * One cycle for each snapshot, in their order. Each trained model is asked once for the newest
   * step of all policies; where steps were missed, again for the next of them.
   */
  public List<Cycle> evaluate(List<Snapshot> batch) {
    List<Optional<Learning>> learnings = batch.stream().map(this::learning).toList();
    learn(learnings.stream().flatMap(Optional::stream).toList());
    List<Cycle> cycles = new ArrayList<>();
    for (int index = 0; index < batch.size(); index++) {
      Snapshot snapshot = batch.get(index);
      cycles.add(
          learnings
              .get(index)
              .map(learning -> decided(snapshot, learning.learnt()))
              .orElseGet(() -> unobserved(snapshot)));
    }
    rehearsals.keepOnly(batch.stream().map(Snapshot::policy).toList());
    return List.copyOf(cycles);
  }

  /** What is to be learnt from {@code snapshot}; empty if nothing is observed at all. */
  private Optional<Learning> learning(Snapshot snapshot) {
    return snapshot.indicators().length() == 0
        ? Optional.empty()
        : Optional.of(
            new Learning(
                rehearsals.of(snapshot.policy()),
                CandidateSelection.of(snapshot.policy()),
                snapshot));
  }

  private void learn(List<Learning> learnings) {
    List<Learning> behind = learnings.stream().filter(Learning::isBehind).toList();
    while (!behind.isEmpty()) {
      int steps = Math.max(1, ModelConsultation.MOST / behind.size());
      List<ModelQuestion> questions = new ArrayList<>();
      List<Learning> askers = new ArrayList<>();
      for (Learning learning : behind) {
        List<ModelQuestion> ahead = learning.ahead(steps);
        questions.addAll(ahead);
        askers.addAll(Collections.nCopies(ahead.size(), learning));
      }
      List<Optional<ModelAnswer>> answers = consultation.ask(questions);
      for (int index = 0; index < answers.size(); index++) {
        askers.get(index).live(answers.get(index));
      }
      behind = behind.stream().filter(Learning::isBehind).toList();
    }
  }

  private static Cycle decided(Snapshot snapshot, Learnt learnt) {
    CandidateSelection selection = CandidateSelection.of(snapshot.policy());
    RuleObservation observation = learnt.newest().observation(snapshot.now(), snapshot.cluster());
    Wishes wishes = Wishes.of(snapshot.policy().forecast().trust(), learnt, observation);
    Decision decision = new Verdict(snapshot.policy(), wishes, observation).decision();
    Planner.Planned planned = planned(decision, snapshot);
    return new Cycle(
        snapshot,
        learnt.newest().rehearsal().pool().newest(),
        learnt.newest().model(),
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
        Optional.empty(),
        decision,
        planned(decision, snapshot).plan(),
        CandidateSelection.of(snapshot.policy()).status(budget),
        snapshot.memory());
  }
}
