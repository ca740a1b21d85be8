package dev.harmony.flow;

import java.util.List;
import java.util.function.IntToDoubleFunction;

/** What was seen one day, two days and a week before. */
final class Seasons {

  private static final List<Integer> DAYS = List.of(1, 2, 7);

  /** Steps ahead at whose like the profile of an earlier day is read. */
  private static final List<Integer> PROFILE =
      List.of(-24, -12, -6, -3, 1, 2, 3, 4, 6, 8, 10, 12, 15, 18, 21, 24, 30, 36, 48, 60);

  /** Steps on either side of a step that are averaged with it. */
  private static final int SMOOTHING = 2;

  /** Newest steps whose mean is the level. */
  private static final int LEVEL = 6;

  /** How far before the time of an earlier day the record must reach. */
  private static final int MARGIN = 24;

  /** Numbers per indicator. */
  static final int FEATURES = DAYS.size() * (PROFILE.size() + 2);

  /** Anchors per indicator and step. */
  static final int ANCHORS = 2 * DAYS.size();

  private Seasons() {}

  /** Writes how each earlier day went on from this time of day, and where it stood. */
  static void writeFeatures(Past past, Sink sink) {
    for (int days : DAYS) {
      long then = past.end() - 1L - (long) days * past.stepsPerDay();
      boolean known = isKnown(past, days);
      double level = known ? past.held(then) : 0;
      for (int ahead : PROFILE) {
        sink.addTamed(known ? past.held(then + ahead) - level : 0);
      }
      sink.addTamed(level);
      sink.add(known);
    }
  }

  /**
   * Writes for each step ahead what was seen then, smoothed, and the same moved to today's level;
   * zeros where it is not known. Of steps farther ahead than a day, the last such time that has
   * passed counts.
   */
  static void writeAnchors(Past past, List<Integer> leads, Sink sink) {
    double level = mean(LEVEL, back -> past.held(past.end() - 1L - back));
    for (int lead : leads) {
      for (int days : DAYS) {
        if (isKnown(past, days)) {
          long period = (long) days * past.stepsPerDay();
          long then = past.end() - 1L - period;
          long periods = (lead - 1) / period;
          double value = smoothed(past, then + lead - periods * period);
          double levelThen = mean(LEVEL, back -> past.held(then - back));
          sink.addBounded(value);
          sink.addBounded(value - levelThen + level);
        } else {
          sink.add(0);
          sink.add(0);
        }
      }
    }
  }

  /** Writes for each of the anchors whether it is known. */
  static void writeAvailability(Past past, Sink sink) {
    for (int days : DAYS) {
      sink.add(isKnown(past, days));
      sink.add(isKnown(past, days));
    }
  }

  private static boolean isKnown(Past past, int days) {
    return past.reaches(past.end() - 1L - MARGIN - (long) days * past.stepsPerDay());
  }

  private static double smoothed(Past past, long row) {
    return mean(2 * SMOOTHING + 1, offset -> past.held(row + offset - SMOOTHING));
  }

  /** The mean of what is known of {@code count} values. */
  private static double mean(int count, IntToDoubleFunction value) {
    double sum = 0;
    int known = 0;
    for (int index = 0; index < count; index++) {
      double one = value.applyAsDouble(index);
      sum += Double.isNaN(one) ? 0 : one;
      known += Double.isNaN(one) ? 0 : 1;
    }
    return sum / Math.max(1, known);
  }
}
