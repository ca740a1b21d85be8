package dev.harmony.forecast;

import java.util.Arrays;

/**
 * What an expert expects: of each indicator and step ahead a centre and a scale. The outcome is the
 * centre plus the scale times an error whose law is that of the expert's past errors.
 *
 * <p>Immutable.
 */
public final class Outlook {

  /** Shape {@code [indicator][step]}. */
  private final double[][] centres;

  /** Shape {@code [indicator][step]}; empty if every scale is one. */
  private final double[][] scales;

  private Outlook(double[][] centres, double[][] scales) {
    this.centres = centres;
    this.scales = scales;
  }

  /**
   * Centres whose errors are as large as they were before: every scale is one. Copies its argument.
   *
   * @param centres shape {@code [indicator][step]}; finite
   * @throws IllegalArgumentException if a shape is wrong or a centre is not finite
   */
  public static Outlook of(double[][] centres) {
    return new Outlook(copy("centres", centres, centres), new double[0][]);
  }

  /**
   * Centres whose errors are as large as {@code scales} say. Copies its arguments.
   *
   * @param centres shape {@code [indicator][step]}; finite
   * @param scales the same shape; finite and positive
   * @throws IllegalArgumentException if a shape is wrong, a value is not finite, or a scale is not
   *     positive
   */
  public static Outlook of(double[][] centres, double[][] scales) {
    double[][] copied = copy("scales", scales, centres);
    for (double[] row : copied) {
      for (double scale : row) {
        if (scale <= 0) {
          throw new IllegalArgumentException("scales must be positive, but one is " + scale);
        }
      }
    }
    return new Outlook(copy("centres", centres, centres), copied);
  }

  /** Nothing is expected, since nothing was said. */
  static Outlook unknown(int indicators, int steps) {
    double[][] centres = new double[indicators][steps];
    for (double[] row : centres) {
      Arrays.fill(row, Double.NaN);
    }
    return new Outlook(centres, new double[0][]);
  }

  /** The medians of {@code forecast} over {@code steps} steps. */
  static Outlook ofMedians(Forecast forecast, int steps) {
    double[][] centres = new double[forecast.indicators().size()][steps];
    for (int indicator = 0; indicator < centres.length; indicator++) {
      for (int ahead = 0; ahead < steps; ahead++) {
        double[] samples = forecast.marginal(ahead, indicator);
        centres[indicator][ahead] = Selection.smallest(samples, samples.length / 2 + 1);
      }
    }
    return of(centres);
  }

  /** Whether anything is expected. */
  boolean isKnown() {
    return !Double.isNaN(centres[0][0]);
  }

  private static double[][] copy(String name, double[][] values, double[][] shape) {
    if (values.length == 0 || values.length != shape.length) {
      throw new IllegalArgumentException(
          "%s must be of %d >= 1 indicators, but are of %d"
              .formatted(name, shape.length, values.length));
    }
    double[][] copy = new double[values.length][];
    for (int indicator = 0; indicator < copy.length; indicator++) {
      copy[indicator] = values[indicator].clone();
      requireRow(name, copy[indicator], shape[0].length);
    }
    return copy;
  }

  private static void requireRow(String name, double[] row, int steps) {
    if (row.length != steps) {
      throw new IllegalArgumentException(
          "%s must be of %d steps, but are of %d".formatted(name, steps, row.length));
    }
    for (double value : row) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(name + " must be finite, but one is " + value);
      }
    }
  }

  /** The number of indicators. */
  public int indicators() {
    return centres.length;
  }

  /** The number of steps ahead. */
  public int steps() {
    return centres[0].length;
  }

  /** The centre of {@code indicator}, {@code ahead} steps ahead, counted from zero. */
  public double centre(int indicator, int ahead) {
    return centres[indicator][ahead];
  }

  /** The scale of {@code indicator}, {@code ahead} steps ahead, counted from zero; positive. */
  public double scale(int indicator, int ahead) {
    return scales.length == 0 ? 1 : scales[indicator][ahead];
  }
}
