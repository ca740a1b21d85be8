package dev.harmony.regression;

/**
 * What a ridge autoregression sees of one column at one time: changes over many lags and from
 * window means, the course of the same hours one day ago, the level one week ago, and the time of
 * day. All but the last are in units of {@code unit}.
 */
final class AutoregressionFeatures {

  private static final int[] LAGS = {
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 18, 24, 30, 36, 48, 72, 96, 144, 192, 240, 287
  };
  private static final int[] WINDOWS = {6, 12, 60, 288};
  private static final int[] AFTER_A_DAY = {0, 1, 3, 6, 12, 18, 24};
  private static final int WEEKLY_WINDOW = 12;
  private static final int CALENDAR = 5;

  static final int COUNT = LAGS.length + WINDOWS.length + AFTER_A_DAY.length + 1 + CALENDAR;

  private AutoregressionFeatures() {}

  /**
   * The features at {@code time}, from values up to it; zero where the window does not reach.
   *
   * @param unit positive
   * @return shape {@code [COUNT]}; finite
   */
  static double[] of(FilledWindow window, FilledColumn column, int time, double unit) {
    double[] features = new double[COUNT];
    double newest = column.at(time);
    int next = 0;
    for (int lag : LAGS) {
      features[next++] = (column.at(time - lag) - newest) / unit;
    }
    for (int steps : WINDOWS) {
      features[next++] = (column.mean(time, steps) - newest) / unit;
    }
    for (int after : AFTER_A_DAY) {
      int then = time - window.stepsPerDay() + after;
      features[next++] = then < 0 || then > time ? 0 : (column.at(then) - newest) / unit;
    }
    int week = time - window.stepsPerWeek() + WEEKLY_WINDOW;
    features[next++] =
        week < 0 || week > time
            ? 0
            : (column.mean(week, WEEKLY_WINDOW) - column.mean(time, WEEKLY_WINDOW / 2)) / unit;
    double angle = 2 * Math.PI * window.partOfDay(time);
    features[next++] = Math.sin(angle);
    features[next++] = Math.cos(angle);
    features[next++] = Math.sin(2 * angle);
    features[next++] = Math.cos(2 * angle);
    features[next] = 1;
    return features;
  }
}
