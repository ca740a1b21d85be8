package dev.harmony.trace;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the columns of a table mean.
 *
 * @param timeColumn the column of times; each is the beginning of the span that its row covers;
 *     empty where the rows name no times but follow one another at a declared step
 * @param timestampFormat how the times are written
 * @param span the time that each row covers, or empty to take it from the spacing of the rows
 * @param serviceColumn the column that names the service of a row, where there are several
 * @param instances what tells apart rows of the same time, where there are several
 * @param indicators what the other columns hold; never empty, names unique
 */
public record ColumnMapping(
    Optional<String> timeColumn,
    TimestampFormat timestampFormat,
    Optional<Duration> span,
    Optional<String> serviceColumn,
    Optional<InstanceColumn> instances,
    List<MappedIndicator> indicators) {

  /**
   * @throws IllegalArgumentException if {@code span} is not positive, there is no indicator or two
   *     have the same name
   */
  public ColumnMapping {
    Objects.requireNonNull(timeColumn, "timeColumn");
    Objects.requireNonNull(timestampFormat, "timestampFormat");
    Objects.requireNonNull(serviceColumn, "serviceColumn");
    Objects.requireNonNull(instances, "instances");
    indicators = List.copyOf(indicators);
    if (span.filter(length -> length.isNegative() || length.isZero()).isPresent()) {
      throw new IllegalArgumentException("span must be positive, but is " + span.get());
    }
    if (indicators.isEmpty()) {
      throw new IllegalArgumentException("indicators must not be empty");
    }
    Set<String> names = new HashSet<>();
    for (MappedIndicator mapped : indicators) {
      if (!names.add(mapped.indicator().name())) {
        throw new IllegalArgumentException(
            "indicators must have unique names, but '%s' appears twice"
                .formatted(mapped.indicator().name()));
      }
    }
  }

  /** A mapping with times in any format and spans from the spacing of the rows. */
  public static ColumnMapping of(String timeColumn, MappedIndicator... indicators) {
    return ofRows(List.of(indicators)).withTimes(timeColumn, TimestampFormat.AUTOMATIC);
  }

  /** A mapping of rows without times, at a step that is declared elsewhere. */
  public static ColumnMapping ofRows(List<MappedIndicator> indicators) {
    return new ColumnMapping(
        Optional.empty(),
        TimestampFormat.AUTOMATIC,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        indicators);
  }

  /** The same with times in a column. */
  public ColumnMapping withTimes(String column, TimestampFormat format) {
    return new ColumnMapping(
        Optional.of(column), format, span, serviceColumn, instances, indicators);
  }

  /** The same with rows that cover {@code length} each. */
  public ColumnMapping withSpan(Duration length) {
    return new ColumnMapping(
        timeColumn, timestampFormat, Optional.of(length), serviceColumn, instances, indicators);
  }

  /** The same with the service of each row named in a column. */
  public ColumnMapping withServices(String column) {
    return new ColumnMapping(
        timeColumn, timestampFormat, span, Optional.of(column), instances, indicators);
  }

  /** The same with several rows for each time. */
  public ColumnMapping withInstances(InstanceColumn told) {
    return new ColumnMapping(
        timeColumn, timestampFormat, span, serviceColumn, Optional.of(told), indicators);
  }

  /** Whether several rows may belong to the same time. */
  boolean isLong() {
    return serviceColumn.isPresent() || instances.isPresent();
  }
}
