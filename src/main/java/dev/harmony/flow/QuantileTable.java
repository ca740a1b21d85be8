package dev.harmony.flow;

/**
 * A marginal distribution given by its quantiles of the training levels, linear between them and
 * beyond them in the Student variable of {@link SplineKnots}.
 */
final class QuantileTable implements Marginal {

  private static final int LAST = QuantileLevels.COUNT - 1;

  private final float[] values;
  private final int start;

  /** A table over the quantiles from {@code start} on, which are not copied. */
  QuantileTable(float[] values, int start) {
    this.values = values;
    this.start = start;
  }

  @Override
  public double[] atPositions(double[] positions) {
    double[] results = new double[positions.length];
    int left = 0;
    for (int index = 0; index < positions.length; index++) {
      while (left < LAST - 1 && positions[index] >= QuantileLevels.position(left + 1)) {
        left++;
      }
      double from = QuantileLevels.position(left);
      double part = (positions[index] - from) / (QuantileLevels.position(left + 1) - from);
      results[index] = value(left) + part * (value(left + 1) - value(left));
    }
    return results;
  }

  @Override
  public double below(double value) {
    int left = 0;
    while (left < LAST - 1 && value > value(left + 1)) {
      left++;
    }
    return level(left, value, 0);
  }

  @Override
  public double upTo(double value) {
    int left = LAST - 1;
    while (left > 0 && value < value(left)) {
      left--;
    }
    return level(left, value, 1);
  }

  /** The probability of {@code value} on the line from {@code left}; at {@code end} where flat. */
  private double level(int left, double value, double end) {
    double rise = value(left + 1) - value(left);
    double part = rise > 0 ? (value - value(left)) / rise : end;
    double from = QuantileLevels.position(left);
    return SplineKnots.level(from + part * (QuantileLevels.position(left + 1) - from));
  }

  private double value(int index) {
    return values[start + index];
  }
}
