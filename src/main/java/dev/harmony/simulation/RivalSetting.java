package dev.harmony.simulation;

import dev.harmony.rule.ScalingRule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A rule at one of its settings.
 *
 * @param words the setting, for a reader
 * @param values the setting, for a machine: numbers by name, in the order given; units in the names
 * @param rule the rule
 */
public record RivalSetting(String words, Map<String, Double> values, ScalingRule<?> rule) {

  /** Values, copied in their order. */
  public RivalSetting {
    Objects.requireNonNull(words, "words");
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    Objects.requireNonNull(rule, "rule");
  }
}
