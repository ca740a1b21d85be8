package dev.harmony.forecast;

/** Order statistics without sorting. */
final class Selection {

  private Selection() {}

  /**
   * The {@code rank}-th smallest value (Hoare's quickselect on a copy).
   *
   * @param rank from 1 to the number of values
   */
  static double smallest(double[] values, int rank) {
    double[] copy = values.clone();
    int low = 0;
    int high = copy.length - 1;
    int wanted = rank - 1;
    while (low < high) {
      double pivot = copy[(low + high) >>> 1];
      int left = low;
      int right = high;
      while (left <= right) {
        while (copy[left] < pivot) {
          left++;
        }
        while (copy[right] > pivot) {
          right--;
        }
        if (left <= right) {
          double swapped = copy[left];
          copy[left++] = copy[right];
          copy[right--] = swapped;
        }
      }
      if (wanted <= right) {
        high = right;
      } else if (wanted >= left) {
        low = left;
      } else {
        return copy[wanted];
      }
    }
    return copy[wanted];
  }
}
