package dev.harmony.forecast;

/**
 * Exponential smoothing with a damped trend (Gardner and McKenzie 1985): {@code level = a x + (1 -
 * a)(level + d trend)}, {@code trend = b (level - level') + (1 - b) d trend}, predicted {@code
 * level + (d + ... + d^h) trend}.
 *
 * @param levelWeight {@code a}, in (0, 1]
 * @param trendWeight {@code b}, in (0, 1]
 * @param damping {@code d}, in (0, 1]
 */
record TrendExpert(double levelWeight, double trendWeight, double damping)
    implements ColumnExpert<TrendExpert.State> {

  /**
   * What was smoothed so far.
   *
   * @param level the smoothed value; NaN before the first
   * @param trend its change per step
   */
  record State(double level, double trend) {}

  @Override
  public String name() {
    return "trend-smoothing";
  }

  @Override
  public State initialState() {
    return new State(Double.NaN, 0);
  }

  @Override
  public State learn(State state, Signal signal, long step) {
    double value = signal.at(step);
    if (Double.isNaN(state.level())) {
      return new State(value, 0);
    }
    double expected = state.level() + damping * state.trend();
    double level = levelWeight * value + (1 - levelWeight) * expected;
    double change = level - state.level();
    return new State(level, trendWeight * change + (1 - trendWeight) * damping * state.trend());
  }

  @Override
  public double[] centre(State state, Signal signal, long step, int steps) {
    double[] centre = new double[steps];
    double value = Double.isNaN(state.level()) ? signal.at(step) : state.level();
    double change = state.trend();
    for (int ahead = 0; ahead < steps; ahead++) {
      change *= damping;
      value += change;
      centre[ahead] = value;
    }
    return centre;
  }
}
