package dev.harmony.control;

import dev.harmony.plan.ScalingHistory;
import dev.harmony.rule.PricedRule;
import dev.harmony.rule.RuleObservation;
import dev.harmony.workload.ScalingPolicy;
import dev.harmony.workload.Trust;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the rules that count want for the real replicas. Everything else that a decision takes from
 * the tournament of rules is here too, so that it can be repeated without the tournament.
 *
 * @param rule the name of the candidate that leads
 * @param rank how its shadow stands among the candidates, 1 for the best
 * @param candidates how many candidates there are
 * @param plan how it plans; empty if it does not follow from a planning problem
 * @param leading the replicas that it wants
 * @param reactive the replicas that the reactive rule wants, where the forecast may not want fewer
 *     or there is none; else zero
 * @param kept the replicas that are not released because a trained model is missing all of a
 *     sudden; empty where nothing is kept for that
 */
public record Wishes(
    String rule,
    int rank,
    int candidates,
    Optional<Plan> plan,
    int leading,
    int reactive,
    OptionalInt kept) {

  /**
   * How a rule plans.
   *
   * @param price of a violated step, in steps of the mean need
   * @param hold how long a wish lasts
   * @param history what its shadow wanted before
   */
  public record Plan(double price, Duration hold, ScalingHistory history) {

    /** All parts are required. */
    public Plan {
      Objects.requireNonNull(hold, "hold");
      Objects.requireNonNull(history, "history");
    }
  }

  /** All parts are required. */
  public Wishes {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(kept, "kept");
  }

  static Wishes of(Trust trust, Learnt learnt, RuleObservation observation) {
    Steering steering = learnt.steering();
    Rehearsal rehearsal = learnt.newest().rehearsal();
    Shadow<?> leading = rehearsal.shadows().get(steering.leader());
    boolean isUnproven = trust == Trust.GATED && !steering.promoted();
    boolean binds = trust == Trust.NEVER || isUnproven || observation.horizons().isEmpty();
    int reactive = binds ? rehearsal.shadows().get(Steering.REACTIVE).wish(observation) : 0;
    return new Wishes(
        leading.rule().name(),
        steering.ranks().get(steering.leader()),
        rehearsal.shadows().size(),
        plan(leading),
        trust == Trust.NEVER ? reactive : leading.wish(observation),
        reactive,
        learnt.newest().hasLostItsModel()
            ? OptionalInt.of(Shadow.all(observation.cluster()))
            : OptionalInt.empty());
  }

  private static Optional<Plan> plan(Shadow<?> shadow) {
    return shadow.rule() instanceof PricedRule priced
            && shadow.state() instanceof ScalingHistory history
        ? Optional.of(new Plan(priced.price(), priced.hold(), history))
        : Optional.empty();
  }

  /**
   * The same wishes, planned anew where they follow from a planning problem.
   *
   * @param observation what was observed when they were made
   */
  public Wishes replanned(ScalingPolicy policy, RuleObservation observation) {
    if (plan.isEmpty() || policy.forecast().trust() == Trust.NEVER) {
      return this;
    }
    PricedRule priced =
        new PricedRule(
            plan.get().price(), plan.get().hold(), policy.bounds(), policy.forecast().resolution());
    int wanted = priced.decide(observation, plan.get().history()).desired();
    return new Wishes(
        priced.name(), rank, candidates, plan, Shadow.safe(wanted, observation), reactive, kept);
  }
}
