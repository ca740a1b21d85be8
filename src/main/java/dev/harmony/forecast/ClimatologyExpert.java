package dev.harmony.forecast;

/**
 * Predicts nothing: its centre is zero, so that its errors are the values themselves and its law is
 * that of what was observed at earlier moments. It owns the atoms of indicators that jump between
 * few levels.
 */
record ClimatologyExpert() implements ColumnExpert<Unlearnt> {

  @Override
  public String name() {
    return "climatology";
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
    return new double[steps];
  }
}
