package dev.harmony.flow.training;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The continuous ranked probability score relative to persistence with its empirical errors; below
 * 1 is better.
 *
 * @param families by name: the sum over windows, indicators and steps, in units of each indicator's
 *     mean absolute change, relative to the same sum of persistence
 */
public record ValidationScore(Map<String, Double> families) {

  /** Copied, in alphabetical order. */
  public ValidationScore {
    families = Collections.unmodifiableMap(new TreeMap<>(families));
  }

  /** The geometric mean over the families; infinite if there is none. */
  public double overall() {
    double logarithms =
        families.values().stream()
            .mapToDouble(Math::log)
            .average()
            .orElse(Double.POSITIVE_INFINITY);
    return Math.exp(logarithms);
  }
}
