package dev.harmony.trace;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * A sudden crowd: the rate rises linearly to a multiple of itself and falls back exponentially.
 *
 * @param startMinute when the rise begins, in minutes since the start of the trace
 * @param riseMinutes how long it takes
 * @param peak the multiple that it reaches
 * @param decayMinutes how long it takes until a twentieth of the excess is left
 */
record FlashCrowd(int startMinute, int riseMinutes, double peak, double decayMinutes) {

  private static final double DECAYED = Math.log(20);

  /** A crowd with a rise of 2 to 4 minutes to 1.8 to 2.5 times and a decay of 30 to 60 minutes. */
  static FlashCrowd draw(int startMinute, UniformRandomProvider random) {
    return new FlashCrowd(
        startMinute,
        2 + random.nextInt(3),
        1.8 + 0.7 * random.nextDouble(),
        30 + 30 * random.nextDouble());
  }

  /** The multiple of the ordinary rate at {@code minute}; 1 before the start. */
  double factor(int minute) {
    int elapsed = minute - startMinute;
    if (elapsed <= 0) {
      return 1;
    }
    double share =
        elapsed < riseMinutes
            ? (double) elapsed / riseMinutes
            : Math.exp(-DECAYED * (elapsed - riseMinutes) / decayMinutes);
    return 1 + (peak - 1) * share;
  }
}
