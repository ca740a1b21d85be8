package dev.harmony.control;

import dev.harmony.decision.Assessment;
import dev.harmony.decision.Decision;
import dev.harmony.decision.Deliberation;
import dev.harmony.decision.PricedHorizon;
import dev.harmony.decision.PricedHorizons;
import dev.harmony.decision.Reason;
import dev.harmony.rule.PricedRule;
import dev.harmony.rule.RuleObservation;
import dev.harmony.workload.ScalingPolicy;
import dev.harmony.workload.Trust;
import java.util.List;
import java.util.Optional;

/**
 * What the leading candidate wants for the real replicas, with the reason. Until the tournament has
 * promoted a forecast, what the reactive rule wants is a floor (trust {@code Gated}).
 *
 * @param policy the policy
 * @param rehearsal the candidates, each with its memory
 * @param steering which of them acts
 * @param observation what is observed now
 */
record Verdict(
    ScalingPolicy policy, Rehearsal rehearsal, Steering steering, RuleObservation observation) {

  /** The price at which counts are assessed when the rule that acts has none. */
  private static final double ASSESSED_PRICE = 5;

  /**
   * More than this share of violated steps in sight, at the most replicas allowed, is infeasible.
   */
  private static final double INFEASIBLE = 0.5;

  Decision decision() {
    int from = observation.cluster().total();
    int reactive = reactiveFloor();
    int wish = trust() == Trust.NEVER ? reactive : leading().wish(observation);
    int wanted = policy.bounds().clamp(Math.max(wish, reactive));
    Optional<Deliberation> deliberation =
        observation.horizons().map(horizons -> deliberation(horizons, from, wanted));
    if (wanted == policy.bounds().maximum()
        && deliberation.isPresent()
        && deliberation.get().chosen().violationProbability() > INFEASIBLE) {
      int needed = observation.horizons().orElseThrow().problem().requirement().quantile(0.5, 0);
      return new Decision.Infeasible(from, wanted, needed, deliberation);
    }
    return Decision.of(from, wanted, reason(from, wanted, wish), deliberation);
  }

  private Reason reason(int from, int wanted, int wish) {
    if (observation.demand().isEmpty()) {
      return Reason.METRICS_MISSING;
    }
    if (observation.horizons().isEmpty()) {
      return Reason.NO_FORECAST;
    }
    if (wanted > policy.bounds().clamp(wish) || trust() == Trust.NEVER) {
      return Reason.REACTIVE_FLOOR;
    }
    if (wanted == from) {
      return Reason.CHEAPEST;
    }
    return wanted > from ? Reason.SLA_RISK : Reason.COST_SAVING;
  }

  private Deliberation deliberation(PricedHorizons horizons, int from, int wanted) {
    double price = leading().rule() instanceof PricedRule priced ? priced.price() : ASSESSED_PRICE;
    PricedHorizon horizon = horizons.atRelative(price);
    List<Assessment> considered =
        horizon.assess(horizon.planFor(observation.cluster(), observation.now()));
    return new Deliberation(
        leading().rule().name(),
        steering.ranks().get(steering.leader()),
        rehearsal.shadows().size(),
        horizon.price(),
        of(considered, policy.bounds().clamp(from)),
        of(considered, wanted),
        considered);
  }

  private Trust trust() {
    return policy.forecast().trust();
  }

  /** What the reactive rule wants where the forecast may not want less; else zero. */
  private int reactiveFloor() {
    boolean binds = trust() == Trust.NEVER || (trust() == Trust.GATED && !steering.promoted());
    return binds ? rehearsal.shadows().get(Steering.REACTIVE).wish(observation) : 0;
  }

  private Shadow<?> leading() {
    return rehearsal.shadows().get(steering.leader());
  }

  private static Assessment of(List<Assessment> considered, int replicas) {
    return considered.stream()
        .filter(each -> each.replicas() == replicas)
        .findFirst()
        .orElseThrow();
  }
}
