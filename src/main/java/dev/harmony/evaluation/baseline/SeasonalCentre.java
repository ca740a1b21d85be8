package dev.harmony.evaluation.baseline;

import java.util.Arrays;

/** The value at the same time of the day before, or of the last day that is known. */
final class SeasonalCentre implements CentreRule.Centre {

  private final double[] values;
  private final TrainSpan span;

  SeasonalCentre(double[] values, TrainSpan span) {
    this.values = values;
    this.span = span;
  }

  /** The first value where the record does not reach back a day. */
  @Override
  public double at(int origin, int step) {
    int days = step / span.stepsPerDay() + 1;
    return values[Math.max(0, origin + step - days * span.stepsPerDay())];
  }

  /** The same for every step. */
  @Override
  public double[] residuals(int step) {
    int day = span.stepsPerDay();
    int first = Math.max(Math.min(day, span.rows() - 1), span.firstResidual());
    double[] residuals = new double[span.rows() - first];
    Arrays.setAll(
        residuals, index -> values[first + index] - values[Math.max(0, first + index - day)]);
    return residuals;
  }
}
