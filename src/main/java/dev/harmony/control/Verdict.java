package dev.harmony.control;

import dev.harmony.decision.Assessment;
import dev.harmony.decision.Decision;
import dev.harmony.decision.Deliberation;
import dev.harmony.decision.PricedHorizon;
import dev.harmony.decision.PricedHorizons;
import dev.harmony.decision.Reason;
import dev.harmony.rule.RuleObservation;
import dev.harmony.workload.ScalingPolicy;
import dev.harmony.workload.Trust;
import java.util.List;
import java.util.Optional;

/**
 * What is decided for the real replicas, with the reason. Until the tournament has promoted a
 * forecast, what the reactive rule wants is a floor (trust {@code Gated}).
 *
 * @param policy the policy
 * @param wishes what the rules want that count
 * @param observation what is observed now
 */
public record Verdict(ScalingPolicy policy, Wishes wishes, RuleObservation observation) {

  /** The price at which counts are assessed when the rule that acts has none. */
  private static final double ASSESSED_PRICE = 5;

  /**
   * More than this share of violated steps in sight, at the most replicas allowed, is infeasible.
   */
  private static final double INFEASIBLE = 0.5;

  /** The decision, with its reason and all that was weighed. */
  public Decision decision() {
    int from = observation.cluster().total();
    int unkept = Math.max(wishes.leading(), wishes.reactive());
    int wanted = policy.bounds().clamp(Math.max(unkept, wishes.kept().orElse(0)));
    Optional<Deliberation> deliberation =
        observation.horizons().map(horizons -> deliberation(horizons, from, wanted));
    if (wanted == policy.bounds().maximum()
        && deliberation.isPresent()
        && deliberation.get().chosen().violationProbability() > INFEASIBLE) {
      int needed = observation.horizons().orElseThrow().problem().requirement().quantile(0.5, 0);
      return new Decision.Infeasible(from, wanted, needed, deliberation);
    }
    return Decision.of(from, wanted, reason(from, wanted), deliberation);
  }

  private Reason reason(int from, int wanted) {
    if (observation.demand().isEmpty()) {
      return Reason.METRICS_MISSING;
    }
    if (observation.horizons().isEmpty()) {
      return Reason.NO_FORECAST;
    }
    if (wanted > policy.bounds().clamp(Math.max(wishes.leading(), wishes.reactive()))) {
      return Reason.MODEL_MISSING;
    }
    boolean isFloor = wanted > policy.bounds().clamp(wishes.leading());
    if (isFloor || policy.forecast().trust() == Trust.NEVER) {
      return Reason.REACTIVE_FLOOR;
    }
    if (wanted == from) {
      return Reason.CHEAPEST;
    }
    return wanted > from ? Reason.SLA_RISK : Reason.COST_SAVING;
  }

  private Deliberation deliberation(PricedHorizons horizons, int from, int wanted) {
    double price = wishes.plan().map(Wishes.Plan::price).orElse(ASSESSED_PRICE);
    PricedHorizon horizon = horizons.atRelative(price);
    List<Assessment> considered =
        horizon.assess(horizon.planFor(observation.cluster(), observation.now()));
    return new Deliberation(
        wishes.rule(),
        wishes.rank(),
        wishes.candidates(),
        horizon.price(),
        of(considered, policy.bounds().clamp(from)),
        of(considered, wanted),
        considered);
  }

  private static Assessment of(List<Assessment> considered, int replicas) {
    return considered.stream()
        .filter(each -> each.replicas() == replicas)
        .findFirst()
        .orElseThrow();
  }
}
