package dev.harmony.regression;

/**
 * What a column was like over all of a window.
 *
 * @param mean of its values
 * @param deviation their standard deviation; zero for a constant
 * @param unchangedShare the share of steps in which nothing changed, in [0, 1]
 * @param changeCorrelation how each change correlates with the one before it; zero for a constant
 */
record ColumnSummary(
    double mean, double deviation, double unchangedShare, double changeCorrelation) {

  static ColumnSummary of(FilledColumn column) {
    int length = column.length();
    int last = length - 1;
    double product = 0;
    double square = 0;
    for (int time = 2; time < length; time++) {
      double change = column.at(time) - column.at(time - 1);
      double before = column.at(time - 1) - column.at(time - 2);
      product += change * before;
      square += before * before;
    }
    return new ColumnSummary(
        column.mean(last, length),
        column.deviation(last, length),
        column.unchangedShare(last, length),
        square > 0 ? product / square : 0);
  }
}
