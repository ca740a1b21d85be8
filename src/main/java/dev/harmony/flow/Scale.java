package dev.harmony.flow;

/**
 * The unit in which an indicator's values are read and forecast.
 *
 * @param centre the newest value that was observed, 0 if none ever was
 * @param spread how far its values usually lie apart; 0 when the past is constant or unknown
 */
record Scale(double centre, double spread) {

  /** An indicator of which nothing is known. */
  static final Scale UNKNOWN = new Scale(0, 0);

  /** Whether there is nothing to tell values apart by. */
  boolean isConstant() {
    return spread == 0;
  }

  /** {@code value} in this unit; 0 when constant; NaN stays NaN. */
  double scaled(double value) {
    return isConstant() ? 0 * (value - centre) : (value - centre) / spread;
  }

  /** The value that is {@code scaled} in this unit. */
  double value(double scaled) {
    return centre + spread * scaled;
  }
}
