package dev.harmony.workload;

import dev.harmony.series.Indicator;
import java.util.Objects;
import java.util.Optional;

/**
 * An indicator of a policy with its place in it.
 *
 * @param indicator what is measured
 * @param role what it is to the decision
 * @param parent the name of the indicator that drives it, if any
 * @param observableAtZero whether it is still observed when no replica runs
 * @param query the query that measures it, in PromQL; empty where something else does
 */
public record PolicyIndicator(
    Indicator indicator,
    IndicatorRole role,
    Optional<String> parent,
    boolean observableAtZero,
    Optional<String> query) {

  /** All parts are required. */
  public PolicyIndicator {
    Objects.requireNonNull(indicator, "indicator");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(parent, "parent");
    Objects.requireNonNull(query, "query");
  }

  /** A root indicator that carries the demand and does not vanish with the replicas. */
  public static PolicyIndicator ofDemand(Indicator indicator) {
    return new PolicyIndicator(
        indicator, IndicatorRole.DEMAND, Optional.empty(), true, Optional.empty());
  }
}
