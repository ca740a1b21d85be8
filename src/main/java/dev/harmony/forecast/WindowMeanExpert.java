package dev.harmony.forecast;

import java.util.Arrays;

/**
 * Predicts the mean of the newest values.
 *
 * @param steps how many; positive
 */
record WindowMeanExpert(int steps) implements ColumnExpert<Unlearnt> {

  @Override
  public String name() {
    return "window-mean-" + steps;
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
  public double[] centre(Unlearnt state, Signal signal, long step, int ahead) {
    double[] centre = new double[ahead];
    int known = (int) Math.min(steps, step - signal.first() + 1);
    Arrays.fill(centre, signal.mean(step, known));
    return centre;
  }
}
