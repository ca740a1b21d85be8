package dev.harmony.trace.generator;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * What the crowds of a profile are like; each trait is drawn evenly from its range.
 *
 * @param leastRise the shortest rise in minutes; positive
 * @param mostRise the longest one
 * @param leastPeak the lowest peak, as a multiple of the ordinary rate; at least 1
 * @param mostPeak the highest one
 * @param leastDecay the shortest decay in minutes; positive
 * @param mostDecay the longest one
 */
record CrowdRange(
    int leastRise,
    int mostRise,
    double leastPeak,
    double mostPeak,
    double leastDecay,
    double mostDecay) {

  /** A crowd that begins at {@code startMinute}. */
  FlashCrowd draw(int startMinute, UniformRandomProvider random) {
    return new FlashCrowd(
        startMinute,
        leastRise + random.nextInt(mostRise - leastRise + 1),
        leastPeak + (mostPeak - leastPeak) * random.nextDouble(),
        leastDecay + (mostDecay - leastDecay) * random.nextDouble());
  }
}
