package dev.harmony.app;

import dev.harmony.kubernetes.ParsedPolicy;
import dev.harmony.prometheus.History;
import dev.harmony.prometheus.IndicatorQuery;
import dev.harmony.prometheus.PrometheusClient;
import dev.harmony.prometheus.QueryException;
import dev.harmony.prometheus.Series;
import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Asks the queries of a policy, and looks at what they remember. */
final class QueryCheck {
  private final PrometheusClient client;
  private final Instant now;
  private final List<Finding> findings = new ArrayList<>();

  private QueryCheck(PrometheusClient client, Instant now) {
    this.client = client;
    this.now = now;
  }

  /**
   * What the server says about the policy.
   *
   * @throws dev.harmony.prometheus.PrometheusException if there is no usable answer
   */
  static List<Finding> of(PrometheusClient client, ParsedPolicy parsed, Instant now) {
    QueryCheck check = new QueryCheck(client, now);
    List<IndicatorQuery> answering = new ArrayList<>();
    List<IndicatorQuery> indicators = RecordedQueries.indicators(parsed);
    for (IndicatorQuery query : indicators) {
      if (check.answers(
          query, "no series now; is its name right, and does it exist without pods?")) {
        answering.add(query);
      }
    }
    RecordedQueries.replicas(parsed)
        .filter(
            query ->
                check.answers(
                    query, "no series; kube-state-metrics is needed to compare with what was run"))
        .ifPresent(answering::add);
    if (answering.contains(indicators.get(0))) {
      Duration step = parsed.policy().forecast().resolution();
      Duration span = parsed.policy().forecast().historyWindow();
      check.findings.addAll(HistoryCheck.of(parsed.policy(), check.history(answering, step, span)));
    }
    return List.copyOf(check.findings);
  }

  private boolean answers(IndicatorQuery query, String ifNone) {
    String name = query.indicator().name();
    try {
      List<Series> series = client.instant(query.expression(), now).series();
      if (series.size() == 1) {
        findings.add(
            Finding.ok(
                name,
                "answers with one series, now %.6g"
                    .formatted(series.get(0).samples().get(0).value())));
        return true;
      }
      if (series.isEmpty()) {
        findings.add(
            name.equals(DemandChoice.REPLICAS)
                ? Finding.warning(name, ifNone)
                : Finding.problem(name, ifNone));
        return !name.equals(DemandChoice.REPLICAS);
      }
      findings.add(
          Finding.problem(
              name,
              "answers with %d series, expected one, such as their sum: %s"
                  .formatted(
                      series.size(),
                      series.stream()
                          .limit(2)
                          .map(Series::selector)
                          .collect(Collectors.joining(" ")))));
    } catch (QueryException e) {
      findings.add(Finding.problem(name, String.valueOf(e.getMessage())));
    }
    return false;
  }

  private IndicatorWindow history(List<IndicatorQuery> queries, Duration step, Duration span) {
    long last = Math.floorDiv(now.toEpochMilli(), step.toMillis());
    int length = (int) span.dividedBy(step);
    TimeGrid grid =
        new TimeGrid(Instant.ofEpochMilli((last - length) * step.toMillis()), step, length);
    History history = new History(client, queries, warning -> {});
    List<Indicator> indicators = history.indicators();
    double[][] columns = new double[indicators.size()][length];
    int done = 0;
    while (done < length) {
      IndicatorWindow part = history.window(grid, done);
      for (int column = 0; column < columns.length; column++) {
        System.arraycopy(part.column(column), 0, columns[column], done, part.length());
      }
      done += part.length();
    }
    return IndicatorWindow.of(grid, indicators, columns);
  }
}
