package dev.harmony.regression;

import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.DenseMatrix.CholeskyFactorization;
import org.tribuo.math.la.DenseVector;

/**
 * Sums of products of a ridge regression with several targets: {@code (A + r diag(A)) W = B} with
 * {@code A = sum x x'} and {@code B = sum x y'}. The penalty is relative to each feature's own sum
 * of squares, so that units do not matter; it may differ between features.
 *
 * <p>Mutable: observations are added as they come.
 */
final class RidgeRegression {

  /** Added to the diagonal of features that were always zero; they get no weight. */
  private static final double NOTHING = 1;

  private final int features;
  private final int targets;

  /** Shape {@code [feature][feature]}, lower triangle. */
  private final double[][] squares;

  /** Shape {@code [feature][target]}. */
  private final double[][] products;

  private int observations;

  RidgeRegression(int features, int targets) {
    this.features = features;
    this.targets = targets;
    this.squares = new double[features][features];
    this.products = new double[features][targets];
  }

  /** Adds one observation: {@code x} of shape {@code [feature]}, {@code y} {@code [target]}. */
  void add(double[] x, double[] y) {
    observations++;
    for (int row = 0; row < features; row++) {
      double value = x[row];
      if (value == 0) {
        continue;
      }
      double[] square = squares[row];
      for (int column = 0; column <= row; column++) {
        square[column] += value * x[column];
      }
      double[] product = products[row];
      for (int target = 0; target < targets; target++) {
        product[target] += value * y[target];
      }
    }
  }

  int observations() {
    return observations;
  }

  /**
   * The coefficients, by Cholesky factorization.
   *
   * @param penalties relative penalty of each feature; positive
   * @return shape {@code [feature][target]}; finite
   */
  double[][] coefficients(double[] penalties) {
    double[] units = new double[features];
    for (int row = 0; row < features; row++) {
      units[row] = squares[row][row] > 0 ? 1 / Math.sqrt(squares[row][row]) : 0;
    }
    CholeskyFactorization factors = factors(units, penalties);
    double[][] coefficients = new double[features][targets];
    for (int target = 0; target < targets; target++) {
      double[] right = new double[features];
      for (int row = 0; row < features; row++) {
        right[row] = products[row][target] * units[row];
      }
      // One right side at a time: the library's solution for a matrix of them is wrong (4.3.2).
      DenseVector solution = factors.solve(DenseVector.createDenseVector(right));
      for (int row = 0; row < features; row++) {
        coefficients[row][target] = solution.get(row) * units[row];
      }
    }
    return coefficients;
  }

  /** Of the matrix of correlations with the penalties on its diagonal. */
  private CholeskyFactorization factors(double[] units, double[] penalties) {
    double[][] matrix = new double[features][features];
    for (int row = 0; row < features; row++) {
      for (int column = 0; column < row; column++) {
        matrix[row][column] = squares[row][column] * units[row] * units[column];
        matrix[column][row] = matrix[row][column];
      }
      matrix[row][row] = units[row] > 0 ? 1 + penalties[row] : NOTHING;
    }
    return DenseMatrix.createDenseMatrix(matrix)
        .choleskyFactorization()
        .orElseThrow(() -> new IllegalArgumentException("penalties must be positive"));
  }
}
