package dev.harmony.forecast;

import java.util.Arrays;

/**
 * Simple exponential smoothing (Brown 1956): {@code level = a x + (1 - a) level}, predicted to
 * stay.
 *
 * @param weight {@code a}, in (0, 1]
 */
record SmoothingExpert(double weight) implements ColumnExpert<SmoothingExpert.State> {

  /**
   * What was smoothed so far.
   *
   * @param level the smoothed value; NaN before the first
   */
  record State(double level) {}

  @Override
  public String name() {
    return "smoothing-" + weight;
  }

  @Override
  public State initialState() {
    return new State(Double.NaN);
  }

  @Override
  public State learn(State state, Signal signal, long step) {
    double value = signal.at(step);
    double level = Double.isNaN(state.level()) ? value : state.level();
    return new State(level + weight * (value - level));
  }

  @Override
  public double[] centre(State state, Signal signal, long step, int steps) {
    double[] centre = new double[steps];
    Arrays.fill(centre, Double.isNaN(state.level()) ? signal.at(step) : state.level());
    return centre;
  }
}
