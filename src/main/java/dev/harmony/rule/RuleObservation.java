package dev.harmony.rule;

import dev.harmony.decision.PricedHorizons;
import dev.harmony.workload.ClusterState;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a rule may know when it decides.
 *
 * @param now the moment of the decision
 * @param demand the newest demand that was observed; empty while the metrics are silent
 * @param cluster the replicas that exist
 * @param horizons the planning problem ahead, priced; empty where there is no forecast
 */
public record RuleObservation(
    Instant now, OptionalDouble demand, ClusterState cluster, Optional<PricedHorizons> horizons) {

  /** All parts are required. */
  public RuleObservation {
    Objects.requireNonNull(now, "now");
    Objects.requireNonNull(demand, "demand");
    Objects.requireNonNull(cluster, "cluster");
    Objects.requireNonNull(horizons, "horizons");
  }

  /** An observation without a forecast, as reactive rules have it. */
  public static RuleObservation ofReactive(
      Instant now, OptionalDouble demand, ClusterState cluster) {
    return new RuleObservation(now, demand, cluster, Optional.empty());
  }
}
