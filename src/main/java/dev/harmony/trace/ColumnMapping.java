package dev.harmony.trace;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the columns of delimited text mean.
 *
 * @param timeColumn the column of times; each is the beginning of the span that its row covers
 * @param timestampFormat how the times are written
 * @param span the time that each row covers, or empty to take it from the spacing of the rows
 * @param indicators what the other columns hold; never empty, names unique
 */
public record ColumnMapping(
    String timeColumn,
    TimestampFormat timestampFormat,
    Optional<Duration> span,
    List<MappedIndicator> indicators) {

  /**
   * @throws IllegalArgumentException if {@code span} is not positive, there is no indicator or two
   *     have the same name
   */
  public ColumnMapping {
    Objects.requireNonNull(timeColumn, "timeColumn");
    Objects.requireNonNull(timestampFormat, "timestampFormat");
    Objects.requireNonNull(span, "span");
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
    return new ColumnMapping(
        timeColumn, TimestampFormat.AUTOMATIC, Optional.empty(), List.of(indicators));
  }
}
