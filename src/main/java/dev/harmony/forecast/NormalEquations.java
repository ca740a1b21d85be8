package dev.harmony.forecast;

import java.util.Arrays;

/**
 * Sums of products from which a ridge regression with several targets is solved: {@code A = sum x
 * x'}, {@code B = sum x y'}, both with exponential forgetting. The penalty is relative to each
 * feature's own sum of squares, so that it does not depend on units: {@code (A + r diag(A)) W = B}.
 *
 * <p>Immutable.
 */
final class NormalEquations {

  private final int features;
  private final int targets;

  /** Shape {@code [feature, feature]}, flat, lower triangle. */
  private final double[] squares;

  /** Shape {@code [feature, target]}, flat. */
  private final double[] products;

  private NormalEquations(int features, int targets, double[] squares, double[] products) {
    this.features = features;
    this.targets = targets;
    this.squares = squares;
    this.products = products;
  }

  static NormalEquations ofNothing(int features, int targets) {
    return new NormalEquations(
        features, targets, new double[features * features], new double[features * targets]);
  }

  /**
   * The sums after one more observation.
   *
   * @param x shape {@code [feature]}
   * @param y shape {@code [target]}
   * @param weight of the observation; not negative
   * @param retained what is kept of the older sums, in (0, 1]
   */
  NormalEquations with(double[] x, double[] y, double weight, double retained) {
    double[] nextSquares = new double[squares.length];
    double[] nextProducts = new double[products.length];
    for (int row = 0; row < features; row++) {
      double weighted = weight * x[row];
      for (int column = 0; column <= row; column++) {
        int index = row * features + column;
        nextSquares[index] = retained * squares[index] + weighted * x[column];
      }
      for (int target = 0; target < targets; target++) {
        int index = row * targets + target;
        nextProducts[index] = retained * products[index] + weighted * y[target];
      }
    }
    return new NormalEquations(features, targets, nextSquares, nextProducts);
  }

  /**
   * The coefficients.
   *
   * @param ridge the relative penalty; positive
   * @return shape {@code [feature][target]}; finite
   */
  double[][] solve(double ridge) {
    double[][] lower = cholesky(ridge);
    double[][] solution = new double[features][];
    for (int row = 0; row < features; row++) {
      solution[row] = Arrays.copyOfRange(products, row * targets, (row + 1) * targets);
      for (int column = 0; column < row; column++) {
        subtract(solution[row], lower[row][column], solution[column]);
      }
      divide(solution[row], lower[row][row]);
    }
    for (int row = features - 1; row >= 0; row--) {
      for (int below = row + 1; below < features; below++) {
        subtract(solution[row], lower[below][row], solution[below]);
      }
      divide(solution[row], lower[row][row]);
    }
    return solution;
  }

  /**
   * The lower factor of {@code A + r diag(A)}. Its pivots are at least the penalty, which rounding
   * must not undo; a feature that was always zero has the pivot 1, and so no weight.
   */
  private double[][] cholesky(double ridge) {
    double[][] lower = new double[features][features];
    for (int row = 0; row < features; row++) {
      for (int column = 0; column < row; column++) {
        double product = squares[row * features + column];
        lower[row][column] =
            reduced(product, lower[row], lower[column], column) / lower[column][column];
      }
      double square = squares[row * features + row];
      double pivot = reduced((1 + ridge) * square, lower[row], lower[row], row);
      lower[row][row] = square > 0 ? Math.sqrt(Math.max(pivot, ridge * square)) : 1;
    }
    return lower;
  }

  private static double reduced(double product, double[] left, double[] right, int until) {
    double sum = product;
    for (int inner = 0; inner < until; inner++) {
      sum -= left[inner] * right[inner];
    }
    return sum;
  }

  private static void subtract(double[] from, double factor, double[] what) {
    for (int index = 0; index < from.length; index++) {
      from[index] -= factor * what[index];
    }
  }

  private static void divide(double[] values, double divisor) {
    for (int index = 0; index < values.length; index++) {
      values[index] /= divisor;
    }
  }
}
