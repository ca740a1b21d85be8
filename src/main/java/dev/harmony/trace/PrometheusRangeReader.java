package dev.harmony.trace;

import dev.harmony.series.Indicator;
import dev.harmony.series.IndicatorKind;
import dev.harmony.series.Unit;
import java.time.Duration;
import java.util.List;

/**
 * The JSON that Prometheus answers to {@code /api/v1/query_range}: {@code {"status":"success",
 * "data":{"resultType":"matrix","result":[{"metric":{…},"values":[[1435781430.781,"1"],…]},…]}}},
 * as its HTTP API documents it.
 *
 * <p>Each series becomes an indicator, named by a label ({@code __name__} unless another is asked
 * for; {@code value} for a single series without it). Its samples are levels as they stand; a name
 * that ends in {@code _total} is that of a running total, which makes the indicator a counter and
 * no rate: queries for demand use {@code rate}. A sample evaluated at a time covers the resolution
 * step before it, as a rate over the step does; the step is the smallest distance of two samples.
 * {@code NaN} (also the mark of a stale series) and infinite values, which are written as text, are
 * skipped; absent samples were not observed. Needs 16 bytes of memory a sample, because the answer
 * is ordered by series.
 */
public final class PrometheusRangeReader implements TraceReader {

  private static final String COUNTER_SUFFIX = "_total";

  @Override
  public TraceFormat format() {
    return TraceFormat.PROMETHEUS_RANGE;
  }

  @Override
  public boolean recognizes(String head) {
    return head.stripLeading().startsWith("{") && head.contains("\"status\"");
  }

  @Override
  public Trace read(TraceSource source, TraceOptions options) {
    List<PrometheusSeries> series = PrometheusAnswer.read(source);
    List<String> names = SeriesNaming.names(source.name(), series, options.seriesLabel());
    Duration step = step(source.name(), series);
    List<Indicator> indicators = names.stream().map(PrometheusRangeReader::indicator).toList();
    return new StreamedTrace(
        new TraceDescription(source.name(), format(), indicators, false),
        () -> StreamedTrace.lazily(new SeriesMerge(names, series, step)));
  }

  private static Indicator indicator(String name) {
    IndicatorKind kind =
        name.endsWith(COUNTER_SUFFIX) ? IndicatorKind.COUNTER : IndicatorKind.GAUGE;
    return new Indicator(name, Unit.DIMENSIONLESS, kind);
  }

  private static Duration step(String file, List<PrometheusSeries> series) {
    long millis =
        series.stream()
            .mapToLong(each -> each.samples().smallestDistanceMillis())
            .min()
            .orElse(Long.MAX_VALUE);
    if (millis == Long.MAX_VALUE) {
      throw new TraceException(file + ": has no series of two samples, so its step is unknown");
    }
    return Duration.ofMillis(millis);
  }
}
