package dev.harmony.forecast;

/** A past moment from which a forecast was made: what it looked like and what each expert said. */
final class Origin {

  private final long step;

  /** Shape {@code [feature]}. */
  private final double[] features;

  /** Shape {@code [expert][step]}. */
  private final double[][] centres;

  Origin(long step, double[] features, double[][] centres) {
    this.step = step;
    this.features = features;
    this.centres = centres;
  }

  /** The newest step that was observed then. */
  long step() {
    return step;
  }

  double feature(int index) {
    return features[index];
  }

  /** What {@code expert} predicted then for {@code ahead} steps later, counted from zero. */
  double centre(int expert, int ahead) {
    return centres[expert][ahead];
  }
}
