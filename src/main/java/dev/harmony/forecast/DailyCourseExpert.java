package dev.harmony.forecast;

/**
 * The newest value, moved by a share of how the indicator went on from the same time of day one day
 * ago. Until two days have been seen, the newest value.
 *
 * @param stepsPerDay how many steps make a day; positive
 * @param share of the earlier change that is expected again, in [0, 1]
 */
record DailyCourseExpert(int stepsPerDay, double share) implements ColumnExpert<Unlearnt> {

  /** Values around a moment of the day before are averaged over this share of a day. */
  private static final int WINDOWS_PER_DAY = 144;

  private static final int WIDEST = 7;

  @Override
  public String name() {
    return "daily-course";
  }

  @Override
  public Unlearnt initialState() {
    return Unlearnt.INSTANCE;
  }

  @Override
  public Unlearnt learn(Unlearnt state, Signal signal, long step) {
    return state;
  }

  @Override
  public double[] centre(Unlearnt state, Signal signal, long step, int steps) {
    double[] centre = new double[steps];
    boolean known = step - 2L * stepsPerDay >= signal.first() && stepsPerDay > steps + WIDEST;
    int half = Math.min(WIDEST, stepsPerDay / WINDOWS_PER_DAY) / 2;
    double before = known ? around(signal, step - stepsPerDay, half) : 0;
    for (int ahead = 1; ahead <= steps; ahead++) {
      double after = known ? around(signal, step - stepsPerDay + ahead, half) : 0;
      centre[ahead - 1] = signal.at(step) + share * (after - before);
    }
    return centre;
  }

  private static double around(Signal signal, long middle, int half) {
    return signal.mean(middle + half, 2 * half + 1);
  }
}
