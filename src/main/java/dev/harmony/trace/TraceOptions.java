package dev.harmony.trace;

import java.util.Objects;
import java.util.Optional;

/**
 * What a reader cannot learn from the trace itself.
 *
 * @param format how the trace is written, or empty to recognize it by its content
 * @param columns what the columns of delimited text mean, or empty to go by their names
 * @param seriesLabel the label that names the series of a Prometheus answer
 * @param seed the seed of formats whose events are sampled
 */
public record TraceOptions(
    Optional<TraceFormat> format, Optional<ColumnMapping> columns, String seriesLabel, long seed) {

  /** The label under which Prometheus keeps the name of a metric. */
  public static final String METRIC_NAME_LABEL = "__name__";

  /** Requires all parts. */
  public TraceOptions {
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(columns, "columns");
    Objects.requireNonNull(seriesLabel, "seriesLabel");
  }

  /** Nothing said, seed 0. */
  public static TraceOptions ofDefaults() {
    return new TraceOptions(Optional.empty(), Optional.empty(), METRIC_NAME_LABEL, 0);
  }

  /** The same with the format named. */
  public TraceOptions withFormat(TraceFormat named) {
    return new TraceOptions(Optional.of(named), columns, seriesLabel, seed);
  }

  /** The same with the columns explained. */
  public TraceOptions withColumns(ColumnMapping mapping) {
    return new TraceOptions(format, Optional.of(mapping), seriesLabel, seed);
  }

  /** The same with series named by {@code label}. */
  public TraceOptions withSeriesLabel(String label) {
    return new TraceOptions(format, columns, label, seed);
  }

  /** The same with another seed. */
  public TraceOptions withSeed(long another) {
    return new TraceOptions(format, columns, seriesLabel, another);
  }
}
