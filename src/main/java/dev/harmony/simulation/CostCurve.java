package dev.harmony.simulation;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What a family of settings costs and violates on the test part: a contender at each of its
 * settings, and the frontier of the best of them.
 *
 * @param family the word that names the family
 * @param points one for each setting; not empty
 */
public record CostCurve(String family, List<SettingPoint> points) {

  /**
   * Points, copied.
   *
   * @throws IllegalArgumentException if there is none
   */
  public CostCurve {
    Objects.requireNonNull(family, "family");
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("points of " + family + " must not be empty");
    }
  }

  /** The lower convex hull of the points. */
  public Frontier frontier() {
    return frontier(point -> OperatingPoint.of(point.score()));
  }

  /** The frontier of a resampled part, made of so many of each of its blocks. */
  Frontier resampled(int[] drawn) {
    return frontier(point -> point.tally().resampled(drawn));
  }

  private Frontier frontier(Function<SettingPoint, OperatingPoint> point) {
    return Frontier.of(points.stream().map(point).toList(), points.get(0).score().steps());
  }

  /** The cheapest setting within {@code tolerance}; if there is none, the least violating one. */
  SettingPoint cheapestWithin(double tolerance) {
    return points.stream()
        .min(
            Comparator.<SettingPoint>comparingDouble(
                    each -> Math.max(tolerance, each.score().slaViolationRatio()))
                .thenComparingDouble(each -> each.score().gpuHours()))
        .orElseThrow();
  }
}
