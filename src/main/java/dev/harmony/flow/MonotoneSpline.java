package dev.harmony.flow;

/**
 * A marginal distribution: a monotone rational-quadratic spline of a Student variable (Gregory and
 * Delbourgo 1982; Durkan et al. 2019, equation 4), with linear tails.
 *
 * <p>Immutable; a view of its parameters.
 */
final class MonotoneSpline {

  private final double location;
  private final double unit;

  /** Slopes of the bins, then derivatives at the knots, from {@code start} on. */
  private final float[] numbers;

  private final int start;

  /**
   * A spline over {@code numbers}, which are not copied.
   *
   * @param location the median
   * @param unit what slopes and derivatives are multiplied by; 0 gives a single value
   * @param numbers slopes of the bins, then derivatives at the knots, from {@code start} on
   */
  MonotoneSpline(double location, double unit, float[] numbers, int start) {
    this.location = location;
    this.unit = unit;
    this.numbers = numbers;
    this.start = start;
  }

  /** The value of probability {@code level} in (0, 1). */
  double quantile(double level) {
    return forward(SplineKnots.source(level));
  }

  /** The value at {@code position} of the source. */
  double forward(double position) {
    int last = SplineKnots.COUNT - 1;
    if (position < SplineKnots.position(0)) {
      return knot(0) + unit * derivative(0) * (position - SplineKnots.position(0));
    }
    if (position > SplineKnots.position(last)) {
      return knot(last) + unit * derivative(last) * (position - SplineKnots.position(last));
    }
    int bin = SplineKnots.bin(position);
    return knot(bin) + unit * inside(bin, position);
  }

  private double inside(int bin, double position) {
    double part = (position - SplineKnots.position(bin)) / SplineKnots.width(bin);
    double slope = slope(bin);
    double upper = slope * part * part + derivative(bin) * part * (1 - part);
    return slope * SplineKnots.width(bin) * upper / lower(bin, part);
  }

  private double lower(int bin, double part) {
    double bend = derivative(bin) + derivative(bin + 1) - 2 * slope(bin);
    return slope(bin) + bend * part * (1 - part);
  }

  /** The value at knot {@code index}. */
  private double knot(int index) {
    double rise = 0;
    for (int bin = SplineKnots.MIDDLE; bin < index; bin++) {
      rise += slope(bin) * SplineKnots.width(bin);
    }
    for (int bin = index; bin < SplineKnots.MIDDLE; bin++) {
      rise -= slope(bin) * SplineKnots.width(bin);
    }
    return location + unit * rise;
  }

  private double slope(int bin) {
    return numbers[start + bin];
  }

  private double derivative(int knot) {
    return numbers[start + SplineKnots.BINS + knot];
  }
}
