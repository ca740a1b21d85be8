package dev.harmony.forecast;

import java.util.Arrays;

/** Predicts that the newest value stays. Its spread keeps the atom of series that rarely move. */
record PersistenceExpert() implements ColumnExpert<Unlearnt> {

  @Override
  public String name() {
    return "persistence";
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
    Arrays.fill(centre, signal.at(step));
    return centre;
  }
}
