package dev.harmony.forecast;

/**
 * The features of {@link RidgeExpert} at one step, all in the unit of the indicator but the last.
 */
final class RidgeFeatures {

  private static final int[] LAGS = {1, 2, 3, 4, 5, 6, 8, 12, 18, 24, 36, 48, 72, 96, 144};
  private static final int[] WINDOWS = {5, 15, 60, 240, 1440};
  private static final int[] AHEAD = {4, 10, 20, 35};
  private static final int SEASONS = 2;

  /** About a lead time ahead. */
  private static final int NEAR = 6;

  private static final int DAYS_PER_WEEK = 7;

  /** Steps averaged around the same moment of an earlier season. */
  private static final int SEASONAL_WINDOW = 15;

  /** Steps averaged around a later moment of an earlier season. */
  private static final int AHEAD_WINDOW = 7;

  /** How far beyond the moment of an earlier season its features look. */
  private static final int FARTHEST_AHEAD = AHEAD[AHEAD.length - 1] + AHEAD_WINDOW / 2;

  private static final int PER_SEASON = AHEAD.length + 2;
  private static final int CALENDAR = 5;

  /** How many features there are. */
  static final int COUNT = LAGS.length + WINDOWS.length + SEASONS * PER_SEASON + CALENDAR;

  private final int stepsPerDay;

  RidgeFeatures(int stepsPerDay) {
    this.stepsPerDay = stepsPerDay;
  }

  /** The features at {@code step}, from values up to it; shape {@code [COUNT]}; finite. */
  double[] of(Signal signal, long step) {
    double[] features = new double[COUNT];
    double newest = signal.at(step);
    int next = 0;
    for (int lag : LAGS) {
      features[next++] = newest - signal.at(step - lag);
    }
    for (int window : WINDOWS) {
      features[next++] = newest - signal.mean(step, window);
    }
    next = season(signal, step, stepsPerDay, features, next);
    next = season(signal, step, DAYS_PER_WEEK * stepsPerDay, features, next);
    double angle = 2 * Math.PI * Math.floorMod(step, stepsPerDay) / stepsPerDay;
    features[next++] = Math.sin(angle);
    features[next++] = Math.cos(angle);
    features[next++] = Math.sin(2 * angle);
    features[next++] = Math.cos(2 * angle);
    features[next] = 1;
    return features;
  }

  /**
   * How the same hours went one season ago, and how far that was from now; zero if unknown, or if
   * the season is so short that those hours are still to come.
   */
  private static int season(Signal signal, long step, int season, double[] features, int start) {
    long then = step - season;
    if (then - SEASONAL_WINDOW < signal.first() || season < FARTHEST_AHEAD) {
      return start + PER_SEASON;
    }
    int next = start;
    double level = centred(signal, then, SEASONAL_WINDOW);
    for (int ahead : AHEAD) {
      features[next++] = centred(signal, then + ahead, AHEAD_WINDOW) - level;
    }
    features[next++] = signal.at(then + NEAR) - signal.at(step);
    features[next++] = level - signal.mean(step, SEASONAL_WINDOW);
    return next;
  }

  private static double centred(Signal signal, long middle, int steps) {
    return signal.mean(middle + steps / 2, steps);
  }
}
