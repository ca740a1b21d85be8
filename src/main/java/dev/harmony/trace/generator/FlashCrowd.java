package dev.harmony.trace.generator;

/**
 * A sudden crowd: the rate rises linearly to a multiple of itself and falls back exponentially.
 *
 * @param startMinute when the rise begins, in minutes since the start of the trace
 * @param riseMinutes how long it takes; positive
 * @param peak the multiple that it reaches
 * @param decayMinutes how long it takes until a twentieth of the excess is left; positive
 */
record FlashCrowd(int startMinute, int riseMinutes, double peak, double decayMinutes)
    implements Influence {

  private static final double DECAYED = Math.log(20);

  /** After as many decays the excess is lost in the last digit of the multiple. */
  private static final int DECAYS_UNTIL_GONE = 14;

  @Override
  public double factor(int minute) {
    int elapsed = minute - startMinute;
    if (elapsed <= 0 || elapsed - riseMinutes > DECAYS_UNTIL_GONE * decayMinutes) {
      return 1;
    }
    double share =
        elapsed < riseMinutes
            ? (double) elapsed / riseMinutes
            : Math.exp(-DECAYED * (elapsed - riseMinutes) / decayMinutes);
    return 1 + (peak - 1) * share;
  }
}
