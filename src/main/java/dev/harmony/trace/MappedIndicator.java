package dev.harmony.trace;

import dev.harmony.series.Indicator;
import java.util.List;
import java.util.Objects;

/**
 * An indicator as the sum of columns of delimited text.
 *
 * @param indicator what it is called, with the unit of its values after sampling; counts become
 *     counts per second
 * @param meaning what the numbers in the columns say
 * @param columns the columns whose sum it is; where one has no value, the sum has none; never empty
 */
public record MappedIndicator(Indicator indicator, Meaning meaning, List<String> columns) {

  /**
   * @throws IllegalArgumentException if there is no column
   */
  public MappedIndicator {
    Objects.requireNonNull(indicator, "indicator");
    Objects.requireNonNull(meaning, "meaning");
    columns = List.copyOf(columns);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException(
          "columns of indicator '" + indicator.name() + "' must not be empty");
    }
  }
}
