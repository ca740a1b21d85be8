package dev.harmony.trace.generator;

/**
 * Demand of people at work: it rises around 9:00 and falls around 18:00 as a logistic curve, sinks
 * by a quarter around 12:30, and is a small share of its height at night and on weekends; the mean
 * of a weekday is 1.
 */
final class WorkingHours implements Influence {

  private static final double RISE_MINUTE = 540;
  private static final double FALL_MINUTE = 1080;
  private static final double EDGE_MINUTES = 30;
  private static final double NOON_MINUTE = 750;
  private static final double NOON_DEVIATION = 30;
  private static final double NOON_LOSS = 0.25;

  private final WeekPosition week;
  private final double nightShare;
  private final double weekendShare;
  private final double meanShape;

  /**
   * @param nightShare the rate at night as a share of the height of a working day, in (0, 1]
   * @param weekendShare the rate of Saturdays and Sundays as a share of that of weekdays at the
   *     same time of day; positive
   */
  WorkingHours(WeekPosition week, double nightShare, double weekendShare) {
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
    double present =
        rising((minuteOfDay - RISE_MINUTE) / EDGE_MINUTES)
            * rising((FALL_MINUTE - minuteOfDay) / EDGE_MINUTES);
    double fromNoon = (minuteOfDay - NOON_MINUTE) / NOON_DEVIATION;
    double working = present * (1 - NOON_LOSS * Math.exp(-fromNoon * fromNoon / 2));
    return nightShare + (1 - nightShare) * working;
  }

  private static double rising(double position) {
    return 1 / (1 + Math.exp(-position));
  }
}
