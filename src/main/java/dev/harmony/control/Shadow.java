package dev.harmony.control;

import dev.harmony.plan.BehaviorLimits;
import dev.harmony.plan.BehaviorMemory;
import dev.harmony.rule.PricedRule;
import dev.harmony.rule.RuleObservation;
import dev.harmony.rule.RuleOutcome;
import dev.harmony.rule.ScalingRule;
import dev.harmony.service.FleetStep;
import dev.harmony.service.FluidService;
import dev.harmony.service.ReplicaFleet;
import dev.harmony.service.StartProcess;
import dev.harmony.workload.ClusterState;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A candidate rule that acts on replicas of its own, beside the real ones. Because demand does not
 * depend on what is decided, what it would have cost and violated is exact. A value.
 *
 * @param rule the candidate
 * @param state its memory
 * @param fleet its replicas
 * @param limits what the limits on the speed of change remember, where there are any
 * @param account what it cost and violated
 * @param <S> the type of its memory
 */
record Shadow<S>(
    ScalingRule<S> rule,
    S state,
    ReplicaFleet fleet,
    Optional<BehaviorMemory> limits,
    ShadowAccount account) {

  /** What a rule that gives violations no price is expected to violate before it was tried. */
  private static final double PRIOR = 0.1;

  static <S> Shadow<S> of(ScalingRule<S> rule, ReplicaFleet fleet) {
    double expected = rule instanceof PricedRule priced ? PRIOR / (1 + priced.price()) : 0;
    return new Shadow<>(
        rule,
        rule.initialState(),
        fleet,
        Optional.empty(),
        ShadowAccount.ofExpected(Math.min(0.5, expected)));
  }

  /**
   * The shadow after one step of the service.
   *
   * @param until the end of the step, milliseconds since the epoch
   * @param demand of the step; empty if it was not observed, and then not judged
   */
  Shadow<S> settle(long until, OptionalDouble demand, FluidService service) {
    double millis = until - fleet.now();
    FleetStep step = fleet.advance(until);
    boolean violated =
        demand.isPresent() && service.violates(demand.getAsDouble(), step.readyAverage());
    ShadowAccount.Block block =
        new ShadowAccount.Block(
            1, demand.isPresent() ? 1 : 0, violated ? 1 : 0, step.replicaSeconds() * 1000 / millis);
    return new Shadow<>(rule, state, step.fleet(), limits, account.with(block));
  }

  /**
   * The shadow after its rule decided on its own replicas.
   *
   * @param behavior limits on the speed of change, if there are any
   */
  Shadow<S> decide(
      RuleObservation observation, StartProcess starts, Optional<BehaviorLimits> behavior) {
    RuleObservation own = observed(observation, fleet.state());
    RuleOutcome<S> outcome = rule.decide(own, state);
    int wanted = safe(outcome.desired(), own);
    if (behavior.isEmpty()) {
      return new Shadow<>(rule, outcome.state(), fleet.scaleTo(wanted, starts), limits, account);
    }
    BehaviorMemory before =
        limits.orElseGet(() -> BehaviorMemory.ofStart(fleet.total(), fleet.now()));
    BehaviorLimits.Limited limited =
        behavior.get().limit(wanted, fleet.total(), fleet.now(), before);
    return new Shadow<>(
        rule,
        outcome.state(),
        fleet.scaleTo(limited.replicas(), starts),
        Optional.of(limited.memory()),
        account);
  }

  /** What its rule, with its memory, wants for the real replicas; the shadow itself stays. */
  int wish(RuleObservation observation) {
    return safe(rule.decide(observation, state).desired(), observation);
  }

  /** Missing metrics never release a replica, nor one that was asked for and is not there yet. */
  static int safe(int desired, RuleObservation observation) {
    return observation.demand().isPresent()
        ? desired
        : Math.max(desired, all(observation.cluster()));
  }

  /** The replicas that there are or that were asked for, whichever are more. */
  static int all(ClusterState cluster) {
    return Math.max(cluster.total(), cluster.desired());
  }

  Shadow<S> closeHour() {
    return new Shadow<>(rule, state, fleet, limits, account.closeHour());
  }

  private static RuleObservation observed(RuleObservation observation, ClusterState cluster) {
    return new RuleObservation(
        observation.now(), observation.demand(), cluster, observation.horizons());
  }
}
