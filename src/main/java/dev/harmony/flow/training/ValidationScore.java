package dev.harmony.flow.training;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The continuous ranked probability score relative to persistence with its empirical errors; below
 * 1 is better.
 *
 * @param families by name: the geometric mean over its series of (mean score + 0.01) / (mean score
 *     of persistence + 0.01), in units of each series' mean absolute change
 */
public record ValidationScore(Map<String, Double> families) {

  /** Copied, in alphabetical order. */
  public ValidationScore {
    families = Collections.unmodifiableMap(new TreeMap<>(families));
  }

  /** The score of series, by family and name; families without a series are left out. */
  static ValidationScore of(Map<String, Map<String, RelativeScore>> families) {
    Map<String, Double> means = new TreeMap<>();
    families.forEach(
        (name, series) -> {
          if (!series.isEmpty()) {
            // A fixed order of names, so that the sum is the same in every process.
            Collection<RelativeScore> scores = new TreeMap<>(series).values();
            means.put(
                name, geometricMean(scores.stream().mapToDouble(RelativeScore::ratio).toArray()));
          }
        });
    return new ValidationScore(means);
  }

  /** The geometric mean over the families; infinite if there is none. */
  public double overall() {
    return geometricMean(families.values().stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static double geometricMean(double... ratios) {
    double logarithms = 0;
    for (double ratio : ratios) {
      logarithms += Math.log(ratio);
    }
    return ratios.length == 0 ? Double.POSITIVE_INFINITY : Math.exp(logarithms / ratios.length);
  }
}
