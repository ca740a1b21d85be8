package dev.harmony.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a family of settings costs at each share of violated steps: the lower convex hull of its
 * operating points in the plane of GPU-hours over the logarithm of the ratio.
 *
 * <p>A ratio of zero counts as half a violated step. Between two settings of the hull the cost is
 * interpolated; above the ratio of the cheapest setting it stays as it is, because fewer violations
 * are allowed everywhere; outside the ratios of the points there is none.
 */
public final class Frontier {

  private final double leastRatio;
  private final double greatestRatio;

  /** Rising ratios, falling costs, convex over the logarithm of the ratio. */
  private final List<OperatingPoint> hull;

  private Frontier(double leastRatio, double greatestRatio, List<OperatingPoint> hull) {
    this.leastRatio = leastRatio;
    this.greatestRatio = greatestRatio;
    this.hull = hull;
  }

  /**
   * The frontier of {@code points}.
   *
   * @param steps the steps of the part they were scored on; positive
   * @throws IllegalArgumentException if there is no point or no step
   */
  public static Frontier of(List<OperatingPoint> points, int steps) {
    if (points.isEmpty() || steps < 1) {
      throw new IllegalArgumentException(
          "points must not be empty and steps be positive, but are %d and %d"
              .formatted(points.size(), steps));
    }
    double least = 0.5 / steps;
    List<OperatingPoint> sorted =
        points.stream()
            .map(
                point ->
                    new OperatingPoint(
                        Math.max(least, point.slaViolationRatio()), point.gpuHours()))
            .sorted(
                Comparator.comparingDouble(OperatingPoint::slaViolationRatio)
                    .thenComparingDouble(OperatingPoint::gpuHours))
            .toList();
    List<OperatingPoint> hull = new ArrayList<>();
    for (OperatingPoint point : sorted) {
      add(hull, point);
    }
    return new Frontier(
        sorted.get(0).slaViolationRatio(),
        sorted.get(sorted.size() - 1).slaViolationRatio(),
        List.copyOf(hull));
  }

  private static void add(List<OperatingPoint> hull, OperatingPoint point) {
    int size = hull.size();
    if (size > 0 && point.gpuHours() >= hull.get(size - 1).gpuHours()) {
      return;
    }
    while (size > 1 && !isBelow(hull.get(size - 2), hull.get(size - 1), point)) {
      hull.remove(--size);
    }
    hull.add(point);
  }

  /** Whether {@code middle} lies below the line from {@code left} to {@code right}. */
  private static boolean isBelow(OperatingPoint left, OperatingPoint middle, OperatingPoint right) {
    return middle.gpuHours() < between(left, right, middle.slaViolationRatio());
  }

  private static double between(OperatingPoint left, OperatingPoint right, double ratio) {
    double width = Math.log(right.slaViolationRatio() / left.slaViolationRatio());
    double share = Math.log(ratio / left.slaViolationRatio()) / width;
    return left.gpuHours() + share * (right.gpuHours() - left.gpuHours());
  }

  /** The settings on the hull, from the fewest violations to the cheapest. */
  public List<OperatingPoint> hull() {
    return hull;
  }

  /** The smallest ratio of any point. */
  public double leastRatio() {
    return leastRatio;
  }

  /** The greatest ratio of any point. */
  public double greatestRatio() {
    return greatestRatio;
  }

  /** GPU-hours at {@code ratio}, or empty outside the ratios of the points. */
  public OptionalDouble gpuHoursAt(double ratio) {
    if (!(ratio >= leastRatio && ratio <= greatestRatio)) {
      return OptionalDouble.empty();
    }
    OperatingPoint left = hull.get(0);
    for (OperatingPoint right : hull) {
      if (right.slaViolationRatio() >= ratio) {
        return OptionalDouble.of(
            right.equals(left) ? left.gpuHours() : between(left, right, ratio));
      }
      left = right;
    }
    return OptionalDouble.of(left.gpuHours());
  }

  /**
   * The share of a rival's gap to the oracle that is closed at equal violations, {@code 1 - (ours -
   * oracle) / (rival - oracle)}: 0 at the rival's cost, 1 at the oracle's, negative above the
   * rival; empty if the rival is no dearer than the oracle.
   */
  public static OptionalDouble gapClosed(double ours, double rival, double oracle) {
    return rival > oracle
        ? OptionalDouble.of(1 - (ours - oracle) / (rival - oracle))
        : OptionalDouble.empty();
  }
}
