package dev.harmony.trace;

/**
 * The recurring part of generated demand: a broad day with its peak at 16:00, a short night with
 * its trough at 04:00, and quieter weekends.
 *
 * <p>With {@code x = 2π (h − 4) / 24} at hour {@code h}, the height of the day is {@code (1 − cos(x
 * + 0.4 sin x)) / 2} and the rate is in proportion to {@code night + (1 − night) × height}.
 */
final class DailyRhythm {

  private static final int MINUTES_PER_DAY = 1440;
  private static final int TROUGH_MINUTE = 240;
  private static final double BREADTH = 0.4;

  private final ChatProfile profile;
  private final double meanShape;

  DailyRhythm(ChatProfile profile) {
    this.profile = profile;
    double sum = 0;
    for (int minute = 0; minute < MINUTES_PER_DAY; minute++) {
      sum += shape(minute);
    }
    this.meanShape = sum / MINUTES_PER_DAY;
  }

  /**
   * The rate in requests per second.
   *
   * @param minute minutes since the midnight that begins a Monday; zero or more
   */
  double rate(int minute) {
    int weekday = minute / MINUTES_PER_DAY % 7;
    double share = weekday < 5 ? 1 : profile.weekendShare();
    return profile.meanRate() * share * shape(minute % MINUTES_PER_DAY) / meanShape;
  }

  private double shape(int minuteOfDay) {
    double angle = 2 * Math.PI * (minuteOfDay - TROUGH_MINUTE) / MINUTES_PER_DAY;
    double height = (1 - Math.cos(angle + BREADTH * Math.sin(angle))) / 2;
    return profile.nightShare() + (1 - profile.nightShare()) * height;
  }
}
