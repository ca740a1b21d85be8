package dev.harmony.forecast;

import java.util.List;

/** A moment from which a forecast is made: what it looks like and what each expert says. */
final class Origin {

  private final long step;

  /** Shape {@code [indicator][feature]}; no features of an indicator that was not observed. */
  private final double[][] features;

  /** By expert. */
  private final List<Outlook> outlooks;

  Origin(long step, double[][] features, List<Outlook> outlooks) {
    this.step = step;
    this.features = features;
    this.outlooks = outlooks;
  }

  /** The newest step that was observed then. */
  long step() {
    return step;
  }

  /** Whether {@code column} was observed in that step. */
  boolean isObserved(int column) {
    return features[column].length > 0;
  }

  double feature(int column, int index) {
    return features[column][index];
  }

  Outlook outlook(int expert) {
    return outlooks.get(expert);
  }
}
