package dev.harmony.trace.generator;

/** How the demand of a service rises and falls within a day. */
enum DayShape {
  /**
   * A broad day with its peak at 16:00 and a short night with its trough at 04:00: with {@code x =
   * 2π (h − 4) / 24} at hour {@code h}, the height {@code (1 − cos(x + 0.4 sin x)) / 2}.
   */
  BROAD_DAY {
    @Override
    double height(int minuteOfDay) {
      double angle = 2 * Math.PI * (minuteOfDay - TROUGH_MINUTE) / WeekPosition.MINUTES_PER_DAY;
      return (1 - Math.cos(angle + BREADTH * Math.sin(angle))) / 2;
    }
  },
  /**
   * People at work: a logistic rise around 9:00 and fall around 18:00, a quarter less around 12:30.
   */
  WORKING_HOURS {
    @Override
    double height(int minuteOfDay) {
      double present =
          rising((minuteOfDay - RISE_MINUTE) / EDGE_MINUTES)
              * rising((FALL_MINUTE - minuteOfDay) / EDGE_MINUTES);
      double fromNoon = (minuteOfDay - NOON_MINUTE) / NOON_DEVIATION;
      return present * (1 - NOON_LOSS * Math.exp(-fromNoon * fromNoon / 2));
    }
  };

  private static final int TROUGH_MINUTE = 240;
  private static final double BREADTH = 0.4;
  private static final double RISE_MINUTE = 540;
  private static final double FALL_MINUTE = 1080;
  private static final double EDGE_MINUTES = 30;
  private static final double NOON_MINUTE = 750;
  private static final double NOON_DEVIATION = 30;
  private static final double NOON_LOSS = 0.25;

  /** The height in a minute of the day, from 0 at night to 1 at the busiest. */
  abstract double height(int minuteOfDay);

  private static double rising(double position) {
    return 1 / (1 + Math.exp(-position));
  }
}
