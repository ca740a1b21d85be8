package dev.harmony.rule;

import dev.harmony.decision.PricedHorizons;
import dev.harmony.plan.ScalingHistory;
import dev.harmony.workload.ReplicaBounds;
import java.time.Duration;
import java.util.Optional;

/**
 * Follows the cheapest plan at one price of a violation, and releases only what no plan of the last
 * {@code hold} wanted. Without a forecast it keeps what there is.
 *
 * @param price of a violated step, in steps of the mean need: {@code price * meanNeed}
 *     replica-steps; not negative
 * @param hold how long a wish lasts; zero or more
 * @param bounds the replicas allowed
 * @param interval how often it decides
 */
public record PricedRule(double price, Duration hold, ReplicaBounds bounds, Duration interval)
    implements ScalingRule<ScalingHistory> {

  /**
   * @throws IllegalArgumentException if {@code price} or {@code hold} is negative, or {@code price}
   *     is not finite
   */
  public PricedRule {
    if (!(price >= 0) || Double.isInfinite(price) || hold.isNegative()) {
      throw new IllegalArgumentException(
          "price and hold must be finite and not negative, but are %s and %s"
              .formatted(price, hold));
    }
  }

  @Override
  public String name() {
    return "price-%s-hold-%d".formatted(price(price), hold.toMinutes());
  }

  private static String price(double price) {
    return price == Math.rint(price) ? Long.toString((long) price) : Double.toString(price);
  }

  @Override
  public ScalingHistory initialState() {
    return ScalingHistory.EMPTY;
  }

  @Override
  public RuleOutcome<ScalingHistory> decide(RuleObservation observation, ScalingHistory state) {
    Optional<PricedHorizons> horizons = observation.horizons();
    int wanted =
        horizons.isEmpty()
            ? observation.cluster().total()
            : horizons
                .get()
                .atRelative(price)
                .planFor(observation.cluster(), observation.now())
                .target();
    ScalingHistory next = state.with(observation.now(), bounds.clamp(wanted), hold);
    int held = Math.min(observation.cluster().total(), next.maximum());
    return new RuleOutcome<>(bounds.clamp(Math.max(wanted, held)), next);
  }
}
