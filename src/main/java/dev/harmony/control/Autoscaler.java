package dev.harmony.control;

import dev.harmony.decision.Decision;
import dev.harmony.decision.PricedHorizons;
import dev.harmony.plan.Plan;
import dev.harmony.plan.Planner;
import dev.harmony.rule.RuleObservation;
import dev.harmony.workload.ScalingPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The cycle as a function: snapshots in, cycles out. Deterministic: the same snapshots and seed
 * give the same cycles, whatever else is evaluated.
 */
public final class Autoscaler {

  private final long seed;
  private final Map<ScalingPolicy, PolicyModel> models = new ConcurrentHashMap<>();

  /** An autoscaler whose random numbers follow from {@code seed}. */
  public Autoscaler(long seed) {
    this.seed = seed;
  }

  /** One cycle for each snapshot, in their order. */
  public List<Cycle> evaluate(List<Snapshot> batch) {
    return batch.stream().map(this::evaluate).toList();
  }

  private Cycle evaluate(Snapshot snapshot) {
    PolicyModel model = models.computeIfAbsent(snapshot.policy(), PolicyModel::of);
    Learning learning = new Learning(model, seed);
    Learnt learnt = learning.learn(snapshot);
    Optional<PricedHorizons> horizons =
        learnt.pool().newest().map(model::problem).map(PricedHorizons::new);
    Instant now = snapshot.now();
    RuleObservation observation =
        new RuleObservation(now, learning.newestDemand(snapshot), snapshot.cluster(), horizons);
    Decision decision = new Verdict(model, learnt.tournament(), observation).decision();
    Plan plan = Planner.plan(decision, snapshot.policy(), snapshot.cluster());
    Learnt decided = learning.decided(learnt, observation);
    return new Cycle(
        snapshot,
        learnt.pool().newest(),
        horizons.map(each -> each.problem().requirement()),
        decision,
        plan,
        status(model, learnt.budget()),
        new Memory(Optional.of(decided)));
  }

  private static BudgetStatus status(PolicyModel model, ErrorBudget budget) {
    return new BudgetStatus(
        model.policy().violationTolerance(),
        budget.realizedRatio(model.selection().budgetHours()),
        model.selection().allowed(budget));
  }
}
