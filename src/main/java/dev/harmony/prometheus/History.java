package dev.harmony.prometheus;

import dev.harmony.prometheus.PrometheusClient.Result;
import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorWindow;
import dev.harmony.series.TimeGrid;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What Prometheus remembers of some indicators, in windows of as many steps as one range query may
 * have. A sample evaluated at a time covers the step that ends then, as {@code rate(…[step])} does;
 * what is absent, {@code NaN} (also the mark of a stale series) or infinite was not observed.
 */
public final class History {

  private final PrometheusClient client;
  private final List<IndicatorQuery> queries;
  private final Consumer<String> warned;

  /**
   * @param queries one for each indicator
   * @param warned is told what the server could not look at
   */
  public History(PrometheusClient client, List<IndicatorQuery> queries, Consumer<String> warned) {
    this.client = client;
    this.queries = List.copyOf(queries);
    this.warned = warned;
  }

  /** The indicators, in the order of their queries. */
  public List<Indicator> indicators() {
    return queries.stream().map(IndicatorQuery::indicator).toList();
  }

  /**
   * The steps of {@code grid} from {@code from} on, as many as fit into one query.
   *
   * @throws IndexOutOfBoundsException if the grid has no step {@code from}
   * @throws QueryException if a query is wrong or answers with several series
   * @throws PrometheusException if there is no usable answer
   */
  public IndicatorWindow window(TimeGrid grid, int from) {
    if (from < 0 || from >= grid.length()) {
      throw new IndexOutOfBoundsException("no step " + from + " of " + grid.length());
    }
    int length = Math.min(PrometheusClient.MOST_POINTS, grid.length() - from);
    TimeGrid part = new TimeGrid(grid.instant(from), grid.step(), length);
    double[][] columns =
        queries.stream().map(query -> column(query, part)).toArray(double[][]::new);
    return IndicatorWindow.of(part, indicators(), columns);
  }

  private double[] column(IndicatorQuery query, TimeGrid grid) {
    Duration step = grid.step();
    Instant first = grid.start().plus(step);
    Instant last = first.plus(step.multipliedBy(grid.length() - 1L));
    Result result = client.range(query.expression(), first, last, step);
    result.warnings().forEach(warned);
    double[] values = new double[grid.length()];
    Arrays.fill(values, Double.NaN);
    for (Sample sample : single(query, result.series())) {
      long index = Duration.between(first, sample.at()).dividedBy(step);
      if (index >= 0 && index < values.length && Double.isFinite(sample.value())) {
        values[(int) index] = sample.value();
      }
    }
    return values;
  }

  /** The samples of the only series; none where nothing was observed. */
  private static List<Sample> single(IndicatorQuery query, List<Series> series) {
    if (series.size() > 1) {
      throw new QueryException(
          "the query of '%s' answers with %d series, expected one, such as their sum: %s"
              .formatted(
                  query.indicator().name(),
                  series.size(),
                  series.stream().limit(2).map(Series::selector).collect(Collectors.joining(" "))));
    }
    return series.isEmpty() ? List.of() : series.get(0).samples();
  }
}
