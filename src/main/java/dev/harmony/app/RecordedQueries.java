package dev.harmony.app;

import dev.harmony.kubernetes.ParsedPolicy;
import dev.harmony.prometheus.IndicatorQuery;
import dev.harmony.series.Indicator;
import dev.harmony.series.Unit;
import dev.harmony.workload.PolicyIndicator;
import dev.harmony.workload.ScaleTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The queries that tell the history of a policy: its indicators and the replicas that were run. */
final class RecordedQueries {
  /** The kinds whose ready replicas kube-state-metrics publishes under their own names. */
  private static final Set<String> KINDS = Set.of("Deployment", "StatefulSet", "ReplicaSet");

  private RecordedQueries() {}

  /**
   * A query for each indicator that Prometheus measures, the demand among them.
   *
   * @throws WrongInputException if the demand has no query
   */
  static List<IndicatorQuery> indicators(ParsedPolicy parsed) {
    PolicyIndicator demand = parsed.policy().demand();
    if (demand.query().isEmpty()) {
      throw new WrongInputException(
          "the policy says no prometheus.query for its demand '%s'"
              .formatted(demand.indicator().name()));
    }
    List<IndicatorQuery> queries = new ArrayList<>();
    for (PolicyIndicator each : parsed.policy().indicators()) {
      each.query().ifPresent(query -> queries.add(new IndicatorQuery(each.indicator(), query)));
    }
    return List.copyOf(queries);
  }

  /**
   * The query for the replicas that were ready, as kube-state-metrics counts them; empty for a kind
   * that it does not count.
   */
  static Optional<IndicatorQuery> replicas(ParsedPolicy parsed) {
    ScaleTarget target = parsed.target();
    if (!KINDS.contains(target.kind())) {
      return Optional.empty();
    }
    String kind = target.kind().toLowerCase(Locale.ROOT);
    String word = kind.equals("replicaset") ? "ready_replicas" : "replicas_ready";
    return Optional.of(
        replicas(
            "max(kube_%s_status_%s{namespace=\"%s\",%s=\"%s\"})"
                .formatted(kind, word, parsed.policy().key().namespace(), kind, target.name())));
  }

  /** The replicas that {@code query} counts. */
  static IndicatorQuery replicas(String query) {
    return new IndicatorQuery(Indicator.gauge(DemandChoice.REPLICAS, Unit.DIMENSIONLESS), query);
  }
}
