package dev.harmony.regression;

/**
 * What a forest of neighbours sees of one column at one time and of one step ahead of it. Values
 * are differences from the newest one in units of the column's scale at that time, so that columns
 * of all units learn from each other. {@code NaN} where the window does not reach.
 */
final class StateFeatures {

  private static final int[] LAGS = {
    1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 18, 24, 30, 36, 48, 60, 72, 96, 144, 192, 240, 287
  };
  private static final int[] MEANS = {3, 6, 12, 24, 60, 144, 288};
  private static final int[] EXTREMES = {6, 24, 60, 288};
  private static final int[] DEVIATIONS = {6, 24, 60, 288};
  private static final int[] CHANGES = {12, 60};
  private static final int[] UNCHANGED = {12, 288};
  private static final int SUMMARY = 6;

  /** Steps after the same moment of the day before whose extremes are seen. */
  private static final int DAILY_COURSE = 24;

  private static final int DAILY = 3;

  /** Steps averaged around a moment of an earlier day. */
  private static final int AROUND = 7;

  /** What is larger counts as so large: after long calm a scale may be tiny. */
  private static final double LARGEST = 1e6;

  private static final int OF_STATE =
      LAGS.length
          + MEANS.length
          + 2 * EXTREMES.length
          + DEVIATIONS.length
          + CHANGES.length
          + UNCHANGED.length
          + SUMMARY
          + DAILY;

  private static final int OF_LEAD = 14;

  static final int COUNT = OF_STATE + OF_LEAD;

  private final FilledWindow window;
  private final FilledColumn column;
  private final int time;
  private final double scale;
  private final double newest;
  private final float[] features = new float[COUNT];
  private int next;

  /**
   * The features of a state; those of a lead are yet to be set.
   *
   * @param time whose scale is positive
   */
  StateFeatures(FilledWindow window, FilledColumn column, ColumnSummary summary, int time) {
    this.window = window;
    this.column = column;
    this.time = time;
    this.scale = column.scale(time);
    this.newest = column.at(time);
    for (int lag : LAGS) {
      add(time < lag ? Double.NaN : difference(column.at(time - lag)));
    }
    for (int steps : MEANS) {
      add(difference(column.mean(time, steps)));
    }
    addExtremes();
    addSpreads();
    addSummary(summary);
    addDailyCourse();
  }

  private void addExtremes() {
    double most = newest;
    double least = newest;
    int back = 0;
    for (int steps : EXTREMES) {
      for (; back < steps && back <= time; back++) {
        most = Math.max(most, column.at(time - back));
        least = Math.min(least, column.at(time - back));
      }
      add(difference(most));
      add(difference(least));
    }
  }

  private void addSpreads() {
    for (int steps : DEVIATIONS) {
      add(column.deviation(time, steps) / scale);
    }
    for (int steps : CHANGES) {
      add(column.meanAbsoluteChange(time, steps) / scale);
    }
    for (int steps : UNCHANGED) {
      add(column.unchangedShare(time, steps));
    }
  }

  private void addSummary(ColumnSummary summary) {
    boolean constant = summary.deviation() == 0;
    add(constant ? Double.NaN : (newest - summary.mean()) / summary.deviation());
    add(constant ? Double.NaN : scale / summary.deviation());
    add(summary.unchangedShare());
    add(summary.changeCorrelation());
    add(newest / scale);
    add(column.stood(time));
  }

  private void addDailyCourse() {
    int then = time - window.stepsPerDay();
    if (then < 0) {
      next += DAILY;
      for (int index = next - DAILY; index < next; index++) {
        features[index] = Float.NaN;
      }
      return;
    }
    double most = Double.NEGATIVE_INFINITY;
    double least = Double.POSITIVE_INFINITY;
    for (int later = then + 1; later <= Math.min(time, then + DAILY_COURSE); later++) {
      most = Math.max(most, column.at(later));
      least = Math.min(least, column.at(later));
    }
    add((most - column.at(then)) / scale);
    add((least - column.at(then)) / scale);
    add(difference(column.at(then)));
  }

  /**
   * The features of the state and one step ahead of it, which are only valid until the next call.
   *
   * @param ahead at least one
   * @param expectedChange what an autoregression expects, in the unit of the column
   * @return shape {@code [COUNT]}; finite or {@code NaN}
   */
  float[] ahead(int ahead, double expectedChange) {
    next = OF_STATE;
    add(ahead);
    add(expectedChange / scale);
    int day = window.stepsPerDay();
    int earlier = Math.min(time, time + ahead - day);
    boolean known = earlier >= AROUND / 2 && time >= day;
    add(known ? difference(column.at(earlier)) : Double.NaN);
    add(known ? difference(around(earlier)) : Double.NaN);
    add(known ? (column.at(earlier) - column.at(time - day)) / scale : Double.NaN);
    add(known ? (around(earlier) - around(time - day)) / scale : Double.NaN);
    int before = Math.min(time, time + ahead - 2 * day);
    add(before >= AROUND / 2 ? difference(around(before)) : Double.NaN);
    int week = Math.min(time, time + ahead - window.stepsPerWeek());
    add(week >= AROUND / 2 ? difference(column.at(week)) : Double.NaN);
    add(week >= AROUND / 2 ? difference(around(week)) : Double.NaN);
    add(window.partOfHour(time + ahead));
    addAngle(window.partOfDay(time + ahead));
    addAngle(window.partOfWeek(time + ahead));
    return features;
  }

  /** The unit of differences. */
  double scale() {
    return scale;
  }

  private double around(int middle) {
    return column.mean(Math.min(time, middle + AROUND / 2), AROUND);
  }

  private double difference(double value) {
    return (value - newest) / scale;
  }

  private void addAngle(double part) {
    add(Math.sin(2 * Math.PI * part));
    add(Math.cos(2 * Math.PI * part));
  }

  private void add(double value) {
    features[next++] = (float) Math.max(-LARGEST, Math.min(LARGEST, value));
  }
}
