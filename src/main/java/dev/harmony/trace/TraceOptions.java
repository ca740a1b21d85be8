package dev.harmony.trace;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a reader cannot learn from the trace itself.
 *
 * @param format how the trace is written, or empty to recognize it by its content
 * @param columns what the columns of a table mean, or empty to go by their names
 * @param service which of several services counts, {@code *} for their sum; empty where there is
 *     one only
 * @param step the time from one row to the next where the rows name no times; positive
 * @param start when the first row begins where the rows name no times
 * @param seriesLabel the label that names the series of a Prometheus answer
 * @param seed the seed of formats whose events are sampled
 */
public record TraceOptions(
    Optional<TraceFormat> format,
    Optional<ColumnMapping> columns,
    Optional<String> service,
    Optional<Duration> step,
    Instant start,
    String seriesLabel,
    long seed) {

  /** The label under which Prometheus keeps the name of a metric. */
  public static final String METRIC_NAME_LABEL = "__name__";

  /**
   * @throws IllegalArgumentException if {@code step} is not positive
   */
  public TraceOptions {
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(columns, "columns");
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(seriesLabel, "seriesLabel");
    if (step.filter(length -> length.isNegative() || length.isZero()).isPresent()) {
      throw new IllegalArgumentException("step must be positive, but is " + step.get());
    }
  }

  /** Nothing said, rows without times from 1970 on, seed 0. */
  public static TraceOptions ofDefaults() {
    return new TraceOptions(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Instant.EPOCH,
        METRIC_NAME_LABEL,
        0);
  }

  /** The same with the format named. */
  public TraceOptions withFormat(TraceFormat named) {
    return new TraceOptions(Optional.of(named), columns, service, step, start, seriesLabel, seed);
  }

  /** The same with the columns explained. */
  public TraceOptions withColumns(ColumnMapping mapping) {
    return new TraceOptions(format, Optional.of(mapping), service, step, start, seriesLabel, seed);
  }

  /** The same with one service chosen, or with {@code *} the sum of all. */
  public TraceOptions withService(String chosen) {
    return new TraceOptions(format, columns, Optional.of(chosen), step, start, seriesLabel, seed);
  }

  /** The same with rows that lie {@code length} apart. */
  public TraceOptions withStep(Duration length) {
    return new TraceOptions(
        format, columns, service, Optional.of(length), start, seriesLabel, seed);
  }

  /** The same with rows without times beginning at {@code first}. */
  public TraceOptions withStart(Instant first) {
    return new TraceOptions(format, columns, service, step, first, seriesLabel, seed);
  }

  /** The same with series named by {@code label}. */
  public TraceOptions withSeriesLabel(String label) {
    return new TraceOptions(format, columns, service, step, start, label, seed);
  }

  /** The same with another seed. */
  public TraceOptions withSeed(long another) {
    return new TraceOptions(format, columns, service, step, start, seriesLabel, another);
  }
}
