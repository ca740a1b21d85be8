package dev.harmony.forecast;

/** Search in ascending values. */
final class Ascending {

  private Ascending() {}

  /** The first index whose value is not below {@code value}; the length if there is none. */
  static int lowerBound(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
