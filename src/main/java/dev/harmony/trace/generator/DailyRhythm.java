package dev.harmony.trace.generator;

/**
 * Days of one shape, with weekends of another height: the rate is in proportion to {@code night +
 * (1 − night) × height}, and the mean of a weekday is 1.
 */
final class DailyRhythm implements Influence {

  private final WeekPosition week;
  private final DayShape shape;
  private final double nightShare;
  private final double weekendShare;
  private final double meanRate;

  /**
   * @param nightShare the rate at height 0 as a share of that at height 1, in (0, 1]
   * @param weekendShare the rate of Saturdays and Sundays as a share of that of weekdays at the
   *     same time of day; positive
   */
  DailyRhythm(WeekPosition week, DayShape shape, double nightShare, double weekendShare) {
    this.week = week;
    this.shape = shape;
    this.nightShare = nightShare;
    this.weekendShare = weekendShare;
    double sum = 0;
    for (int minute = 0; minute < WeekPosition.MINUTES_PER_DAY; minute++) {
      sum += rate(minute);
    }
    this.meanRate = sum / WeekPosition.MINUTES_PER_DAY;
  }

  @Override
  public double factor(int minute) {
    double share = week.isWeekend(minute) ? weekendShare : 1;
    return share * rate(minute % WeekPosition.MINUTES_PER_DAY) / meanRate;
  }

  private double rate(int minuteOfDay) {
    return nightShare + (1 - nightShare) * shape.height(minuteOfDay);
  }
}
