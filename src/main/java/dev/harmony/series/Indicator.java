package dev.harmony.series;

import java.util.Objects;

/**
 * One measured quantity of a service, identified by its name.
 *
 * @param name unique within a policy or a trace; never blank
 * @param unit what its values are measured in
 * @param kind whether its values are levels or a running total
 */
public record Indicator(String name, Unit unit, IndicatorKind kind) {

  /**
   * @throws IllegalArgumentException if {@code name} is blank
   */
  public Indicator {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(kind, "kind");
    if (name.isBlank()) {
      throw new IllegalArgumentException("name of an indicator must not be blank");
    }
  }

  /** A gauge of this name and unit. */
  public static Indicator gauge(String name, Unit unit) {
    return new Indicator(name, unit, IndicatorKind.GAUGE);
  }
}
