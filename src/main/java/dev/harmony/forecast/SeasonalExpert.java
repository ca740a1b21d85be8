package dev.harmony.forecast;

/**
 * Predicts the values of one season ago: seasonal naive. Until a season has been seen, the newest
 * value.
 *
 * @param season the length of the season in steps; positive
 */
record SeasonalExpert(int season) implements ColumnExpert<Unlearnt> {

  @Override
  public String name() {
    return "seasonal-naive";
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
    for (int ahead = 1; ahead <= steps; ahead++) {
      long earlier = step + ahead - season;
      centre[ahead - 1] = signal.at(earlier < signal.first() ? step : Math.min(earlier, step));
    }
    return centre;
  }
}
