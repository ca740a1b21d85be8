package dev.harmony.simulation;

import java.util.List;

/**
 * The corner from which a frontier's hypervolume is measured (Zitzler and Thiele, "Multiobjective
 * evolutionary algorithms", IEEE Transactions on Evolutionary Computation 3, 1999), in the plane of
 * GPU-hours over the logarithm of the share of violated steps.
 *
 * @param leastRatio the share that counts as none, the left edge of the plane; positive
 * @param slaViolationRatio the share at the corner; more than {@code leastRatio}
 * @param gpuHours the cost at the corner; positive
 */
public record ReferencePoint(double leastRatio, double slaViolationRatio, double gpuHours) {

  /** Beyond a tenth of violated steps nobody competes. */
  private static final double MOST_VIOLATIONS = 0.1;

  private static final double HOUR_SECONDS = 3600;

  /**
   * @throws IllegalArgumentException unless {@code 0 < leastRatio < slaViolationRatio} and {@code
   *     gpuHours} is positive
   */
  public ReferencePoint {
    if (!(leastRatio > 0 && leastRatio < slaViolationRatio && gpuHours > 0)) {
      throw new IllegalArgumentException(
          "leastRatio must lie in (0, slaViolationRatio) and gpuHours be positive, but are %s, %s, %s"
              .formatted(leastRatio, slaViolationRatio, gpuHours));
    }
  }

  /**
   * The reference of a part: a tenth of its steps violated, or one if that is more, at the cost of
   * always running what its peak needs. No violation counts as half a violated step.
   *
   * @param from the first step of the part
   */
  static ReferencePoint of(ReplayWorld world, int from) {
    int length = world.demand().length();
    int steps = length - from;
    int peak = Math.max(1, world.need(world.demand().peak(from, length)));
    double hours = steps * world.demand().stepSeconds() / HOUR_SECONDS;
    return new ReferencePoint(
        0.5 / steps,
        Math.max(MOST_VIOLATIONS, 1.0 / steps),
        peak * world.policy().gpusPerReplica() * hours);
  }

  /**
   * The share of the box between no cost, {@code leastRatio} and this corner that {@code frontier}
   * dominates: the points that cost at least as much as the frontier at their ratio. In [0, 1];
   * more is better.
   */
  public double hypervolume(Frontier frontier) {
    List<OperatingPoint> hull = frontier.hull();
    OperatingPoint last = hull.get(hull.size() - 1);
    double area = 0;
    for (int index = 1; index < hull.size(); index++) {
      area += above(hull.get(index - 1), hull.get(index));
    }
    double beyond = Math.log(slaViolationRatio / last.slaViolationRatio());
    area += Math.max(0, beyond) * Math.max(0, gpuHours - last.gpuHours());
    return area / (Math.log(slaViolationRatio / leastRatio) * gpuHours);
  }

  /** The area above the line from {@code left} down to {@code right}, within the box. */
  private double above(OperatingPoint left, OperatingPoint right) {
    double from = Math.log(left.slaViolationRatio());
    double width = Math.log(right.slaViolationRatio()) - from;
    double slope = (right.gpuHours() - left.gpuHours()) / width;
    double enters = from + Math.max(0, (gpuHours - left.gpuHours()) / slope);
    double leaves = Math.min(from + width, Math.log(slaViolationRatio));
    if (enters >= leaves) {
      return 0;
    }
    double middle = left.gpuHours() + slope * ((enters + leaves) / 2 - from);
    return (leaves - enters) * (gpuHours - middle);
  }
}
