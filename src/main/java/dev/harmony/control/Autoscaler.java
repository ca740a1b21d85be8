package dev.harmony.control;

import dev.harmony.decision.Decision;
import dev.harmony.decision.PricedHorizons;
import dev.harmony.forecast.Forecast;
import dev.harmony.plan.Plan;
import dev.harmony.plan.Planner;
import dev.harmony.rule.RuleObservation;
import dev.harmony.workload.ScalingPolicy;
import dev.harmony.workload.ServiceLevelObjective;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The cycle as a function: snapshots in, cycles out. Deterministic: the same snapshots and seed
 * give the same cycles, whatever else is evaluated.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class Autoscaler {

  private final long seed;
  private final Map<ScalingPolicy, Rehearsals> rehearsals = new HashMap<>();

  /** An autoscaler whose random numbers follow from {@code seed}. */
  public Autoscaler(long seed) {
    this.seed = seed;
  }

  /** One cycle for each snapshot, in their order. */
  public List<Cycle> evaluate(List<Snapshot> batch) {
    return batch.stream().map(this::evaluate).toList();
  }

  private Cycle evaluate(Snapshot snapshot) {
    Rehearsals shared =
        rehearsals.computeIfAbsent(
            snapshot.policy().withTarget(ServiceLevelObjective.DEFAULT_TARGET),
            policy -> new Rehearsals(RehearsalModel.of(policy), seed));
    CandidateSelection selection = CandidateSelection.of(snapshot.policy());
    Learnt learnt = new Learning(shared.model(), shared, selection).learn(snapshot);
    RuleObservation observation = learnt.newest().observation(snapshot.now(), snapshot.cluster());
    Decision decision =
        new Verdict(snapshot.policy(), learnt.newest().rehearsal(), learnt.steering(), observation)
            .decision();
    Plan plan = Planner.plan(decision, snapshot.policy(), snapshot.cluster());
    Optional<Forecast> forecast = learnt.newest().rehearsal().pool().newest();
    return new Cycle(
        snapshot,
        forecast,
        learnt.newest().horizons().map(PricedHorizons::problem),
        decision,
        plan,
        selection.status(learnt.steering().budget()),
        new Memory(Optional.of(learnt)));
  }
}
