package dev.harmony.regression;

/**
 * A ridge autoregression of one column that was learnt: the expected change from the newest value,
 * directly for each lead. Changes, because levels explode outside the range they were learnt on.
 *
 * <p>Immutable.
 */
final class Autoregression {

  private final Leads leads;
  private final double unit;

  /** Shape {@code [feature][lead]}; empty before anything was learnt. */
  private final double[][] coefficients;

  Autoregression(Leads leads, double unit, double[][] coefficients) {
    this.leads = leads;
    this.unit = unit;
    this.coefficients = coefficients;
  }

  /** Expects no change. */
  static Autoregression ofNothing(Leads leads) {
    return new Autoregression(leads, 1, new double[0][]);
  }

  /** The expected changes after {@code time} at the leads; shape {@code [lead]}; finite. */
  double[] changes(FilledWindow window, FilledColumn column, int time) {
    double[] changes = new double[leads.count()];
    if (coefficients.length == 0) {
      return changes;
    }
    double[] features = AutoregressionFeatures.of(window, column, time, unit);
    for (int feature = 0; feature < features.length; feature++) {
      double value = unit * features[feature];
      double[] row = coefficients[feature];
      for (int lead = 0; lead < changes.length; lead++) {
        changes[lead] += value * row[lead];
      }
    }
    return changes;
  }

  /** The change at {@code ahead >= 1} by {@link #changes}. */
  double at(double[] changes, int ahead) {
    return leads.at(changes, ahead);
  }
}
