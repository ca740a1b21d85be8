package dev.harmony.regression;

/**
 * What was learnt of one column before any forest.
 *
 * @param summary what it was like
 * @param autoregressions what it was expected to do, as learnt over time
 */
record ColumnModel(ColumnSummary summary, RollingAutoregression autoregressions) {

  static ColumnModel of(FilledWindow window, FilledColumn column, Leads leads) {
    return new ColumnModel(
        ColumnSummary.of(column), RollingAutoregression.of(window, column, leads));
  }

  StateFeatures state(FilledWindow window, FilledColumn column, int time) {
    return new StateFeatures(window, column, summary, time);
  }
}
