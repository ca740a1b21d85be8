package dev.harmony.trace.generator;

/**
 * A level that grows by the same share every week, beginning with 1.
 *
 * @param weeklyGrowth the growth in a week as a share of the level; above −1
 */
record LevelTrend(double weeklyGrowth) implements Influence {

  private static final double MINUTES_PER_WEEK = 7 * WeekPosition.MINUTES_PER_DAY;

  @Override
  public double factor(int minute) {
    return Math.exp(Math.log1p(weeklyGrowth) * minute / MINUTES_PER_WEEK);
  }
}
