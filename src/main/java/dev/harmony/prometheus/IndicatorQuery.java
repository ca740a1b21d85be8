package dev.harmony.prometheus;

import dev.harmony.series.Indicator;
import java.util.Objects;

/**
 * A query whose single series is an indicator.
 *
 * @param indicator what it measures
 * @param expression the query, in PromQL
 */
public record IndicatorQuery(Indicator indicator, String expression) {

  /**
   * @throws IllegalArgumentException if {@code expression} is blank
   */
  public IndicatorQuery {
    Objects.requireNonNull(indicator, "indicator");
    if (expression.isBlank()) {
      throw new IllegalArgumentException(
          "expression of '" + indicator.name() + "' must not be blank");
    }
  }
}
