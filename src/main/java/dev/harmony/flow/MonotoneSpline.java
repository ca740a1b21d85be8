package dev.harmony.flow;

/**
 * A marginal distribution in units of the spread around the newest value: a monotone
 * rational-quadratic spline of a Student variable (Gregory and Delbourgo 1982; Durkan et al. 2019,
 * equation 4) with linear tails.
 *
 * <p>A view of its numbers: the location, slopes of the bins, derivatives at the knots.
 */
final class MonotoneSpline implements Marginal {

  /** How many numbers a spline has. */
  static final int NUMBERS = 1 + SplineKnots.BINS + SplineKnots.COUNT;

  private static final int LAST = SplineKnots.COUNT - 1;

  private final float[] numbers;
  private final int start;

  /** Values at the knots. */
  private final double[] knots = new double[SplineKnots.COUNT];

  /** A spline over {@link #NUMBERS} numbers from {@code start}, which are not copied. */
  MonotoneSpline(float[] numbers, int start) {
    this.numbers = numbers;
    this.start = start;
    double rise = numbers[start];
    for (int bin = 0; bin < SplineKnots.MIDDLE; bin++) {
      rise -= slope(bin) * SplineKnots.width(bin);
    }
    knots[0] = rise;
    for (int bin = 0; bin < SplineKnots.BINS; bin++) {
      knots[bin + 1] = knots[bin] + slope(bin) * SplineKnots.width(bin);
    }
  }

  @Override
  public double[] atPositions(double[] positions) {
    double[] results = new double[positions.length];
    int bin = 0;
    for (int index = 0; index < positions.length; index++) {
      while (bin < SplineKnots.BINS - 1 && positions[index] >= SplineKnots.position(bin + 1)) {
        bin++;
      }
      results[index] = forward(bin, positions[index]);
    }
    return results;
  }

  @Override
  public double below(double value) {
    return SplineKnots.level(inverse(value));
  }

  @Override
  public double upTo(double value) {
    return below(value);
  }

  /** The value at {@code position}, increasing. */
  double forward(double position) {
    return forward(SplineKnots.bin(position), position);
  }

  private double forward(int bin, double position) {
    if (position < SplineKnots.position(0)) {
      return knots[0] + derivative(0) * (position - SplineKnots.position(0));
    }
    if (position > SplineKnots.position(LAST)) {
      return knots[LAST] + derivative(LAST) * (position - SplineKnots.position(LAST));
    }
    double part = (position - SplineKnots.position(bin)) / SplineKnots.width(bin);
    double slope = slope(bin);
    double upper = slope * part * part + derivative(bin) * part * (1 - part);
    double lower = slope + bend(bin) * part * (1 - part);
    return knots[bin] + slope * SplineKnots.width(bin) * upper / lower;
  }

  /**
   * The position whose {@link #forward} is {@code value} (Durkan et al. 2019, equations 6 to 8).
   */
  double inverse(double value) {
    if (value <= knots[0]) {
      return SplineKnots.position(0) + (value - knots[0]) / derivative(0);
    }
    if (value >= knots[LAST]) {
      return SplineKnots.position(LAST) + (value - knots[LAST]) / derivative(LAST);
    }
    int bin = 0;
    while (value >= knots[bin + 1]) {
      bin++;
    }
    double slope = slope(bin);
    double rise = value - knots[bin];
    double height = slope * SplineKnots.width(bin);
    double square = height * (slope - derivative(bin)) + rise * bend(bin);
    double linear = height * derivative(bin) - rise * bend(bin);
    double constant = -slope * rise;
    double root = Math.sqrt(Math.max(0, linear * linear - 4 * square * constant));
    double part = 2 * constant / (-linear - root);
    return SplineKnots.position(bin) + part * SplineKnots.width(bin);
  }

  private double bend(int bin) {
    return derivative(bin) + derivative(bin + 1) - 2 * slope(bin);
  }

  private double slope(int bin) {
    return numbers[start + 1 + bin];
  }

  private double derivative(int knot) {
    return numbers[start + 1 + SplineKnots.BINS + knot];
  }
}
