package dev.harmony.control;

/**
 * What a shadow violated and cost, as means over hours with exponential forgetting: violations over
 * a short and a long past, cost over the long one. Two horizons, because the short one notices a
 * change of regime and the long one remembers rare trouble. A value.
 *
 * @param shortViolation share of violated steps, half-life {@link #SHORT_HALF_LIFE_HOURS}
 * @param longViolation share of violated steps, half-life {@link #LONG_HALF_LIFE_HOURS}
 * @param paid replica-steps paid per step, half-life {@link #LONG_HALF_LIFE_HOURS}
 * @param open the hour that goes on
 * @param hours how many hours were closed
 */
record ShadowAccount(
    DecayingMean shortViolation,
    DecayingMean longViolation,
    DecayingMean paid,
    Block open,
    int hours) {

  /** Half-life of the short memory, in hours. */
  static final double SHORT_HALF_LIFE_HOURS = 36;

  /** Half-life of the long memory, in hours. */
  static final double LONG_HALF_LIFE_HOURS = 168;

  /** How many steps of expectation an account starts with. */
  private static final double EXPECTED_STEPS = 24 * 60;

  /** An account that starts with an expectation of the share of violated steps. */
  static ShadowAccount ofExpected(double violationRatio) {
    double violated = EXPECTED_STEPS * violationRatio;
    return new ShadowAccount(
        DecayingMean.ofHalfLife(SHORT_HALF_LIFE_HOURS).with(violated, EXPECTED_STEPS),
        DecayingMean.ofHalfLife(LONG_HALF_LIFE_HOURS).with(violated, EXPECTED_STEPS),
        DecayingMean.ofHalfLife(LONG_HALF_LIFE_HOURS),
        Block.EMPTY,
        0);
  }

  /**
   * The sums of some steps.
   *
   * @param steps all of them
   * @param judged those whose demand was observed
   * @param violated those of the judged ones that were violated
   * @param paid replica-steps paid
   */
  record Block(int steps, int judged, int violated, double paid) {

    static final Block EMPTY = new Block(0, 0, 0, 0);

    Block plus(Block other) {
      return new Block(
          steps + other.steps, judged + other.judged, violated + other.violated, paid + other.paid);
    }
  }

  /** The account after one more step. */
  ShadowAccount with(Block step) {
    return new ShadowAccount(shortViolation, longViolation, paid, open.plus(step), hours);
  }

  /** The account with the open hour closed. */
  ShadowAccount closeHour() {
    return new ShadowAccount(
        shortViolation.with(open.violated(), open.judged()),
        longViolation.with(open.violated(), open.judged()),
        paid.with(open.paid(), open.steps()),
        Block.EMPTY,
        hours + 1);
  }

  /** The share of violated steps, by whichever memory finds more. */
  double violationRatio() {
    return Math.max(shortViolation.value(), longViolation.value());
  }
}
