package dev.harmony.forecast;

/** Gaussian elimination with partial pivoting: an independent answer for tests. */
final class DenseSolver {

  private DenseSolver() {}

  /**
   * The solution {@code X} of {@code A X = B}.
   *
   * @param matrix shape {@code [row][column]}, square and regular
   * @param right shape {@code [row][target]}
   */
  static double[][] solve(double[][] matrix, double[][] right) {
    int size = matrix.length;
    double[][] rows = new double[size][];
    for (int row = 0; row < size; row++) {
      rows[row] = new double[size + right[row].length];
      System.arraycopy(matrix[row], 0, rows[row], 0, size);
      System.arraycopy(right[row], 0, rows[row], size, right[row].length);
    }
    for (int pivot = 0; pivot < size; pivot++) {
      swap(rows, pivot, largest(rows, pivot));
      for (int row = 0; row < size; row++) {
        if (row != pivot) {
          subtract(rows[row], rows[row][pivot] / rows[pivot][pivot], rows[pivot]);
        }
      }
    }
    double[][] solution = new double[size][right[0].length];
    for (int row = 0; row < size; row++) {
      for (int target = 0; target < right[0].length; target++) {
        solution[row][target] = rows[row][size + target] / rows[row][row];
      }
    }
    return solution;
  }

  private static int largest(double[][] rows, int pivot) {
    int largest = pivot;
    for (int row = pivot + 1; row < rows.length; row++) {
      if (Math.abs(rows[row][pivot]) > Math.abs(rows[largest][pivot])) {
        largest = row;
      }
    }
    return largest;
  }

  private static void swap(double[][] rows, int first, int second) {
    double[] row = rows[first];
    rows[first] = rows[second];
    rows[second] = row;
  }

  private static void subtract(double[] from, double factor, double[] what) {
    for (int column = 0; column < from.length; column++) {
      from[column] -= factor * what[column];
    }
  }
}
