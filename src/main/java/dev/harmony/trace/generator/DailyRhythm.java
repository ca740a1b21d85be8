package dev.harmony.trace.generator;

/**
 * A broad day with its peak at 16:00, a short night with its trough at 04:00, and weekends of
 * another height; the mean of a weekday is 1.
 *
 * <p>With {@code x = 2π (h − 4) / 24} at hour {@code h}, the height of the day is {@code (1 − cos(x
 * + 0.4 sin x)) / 2} and the rate is in proportion to {@code night + (1 − night) × height}.
 */
final class DailyRhythm implements Influence {

  private static final int TROUGH_MINUTE = 240;
  private static final double BREADTH = 0.4;

  private final WeekPosition week;
  private final double nightShare;
  private final double weekendShare;
  private final double meanShape;

  /**
   * @param nightShare the quietest rate of a day as a share of its busiest, in (0, 1]
   * @param weekendShare the rate of Saturdays and Sundays as a share of that of weekdays; positive
   */
  DailyRhythm(WeekPosition week, double nightShare, double weekendShare) {
    this.week = week;
    this.nightShare = nightShare;
    this.weekendShare = weekendShare;
    double sum = 0;
    for (int minute = 0; minute < WeekPosition.MINUTES_PER_DAY; minute++) {
      sum += shape(minute);
    }
    this.meanShape = sum / WeekPosition.MINUTES_PER_DAY;
  }

  @Override
  public double factor(int minute) {
    double share = week.isWeekend(minute) ? weekendShare : 1;
    return share * shape(minute % WeekPosition.MINUTES_PER_DAY) / meanShape;
  }

  private double shape(int minuteOfDay) {
    double angle = 2 * Math.PI * (minuteOfDay - TROUGH_MINUTE) / WeekPosition.MINUTES_PER_DAY;
    double height = (1 - Math.cos(angle + BREADTH * Math.sin(angle))) / 2;
    return nightShare + (1 - nightShare) * height;
  }
}
