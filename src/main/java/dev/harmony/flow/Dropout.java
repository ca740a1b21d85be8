package dev.harmony.flow;

import java.util.OptionalLong;
import java.util.SplittableRandom;

/**
 * Drops numbers at random while training and raises the others, so that the mean stays (Srivastava
 * et al. 2014).
 */
final class Dropout {

  /** Of 256 numbers, how many are dropped. */
  private static final int DROPPED = 26;

  private static final int OF = 256;

  private final OptionalLong seed;

  /** Drops a tenth by {@code seed}, or nothing if that is empty. */
  Dropout(OptionalLong seed) {
    this.seed = seed;
  }

  /** Whether anything is dropped. */
  boolean isActive() {
    return seed.isPresent();
  }

  /** What each of {@code count} numbers is multiplied by at the place called {@code name}. */
  float[] factors(String name, int count) {
    SplittableRandom random = new SplittableRandom(31 * seed.getAsLong() + name.hashCode());
    float[] factors = new float[count];
    float kept = OF / (float) (OF - DROPPED);
    long bits = 0;
    for (int index = 0; index < count; index++) {
      bits = index % Long.BYTES == 0 ? random.nextLong() : bits >>> Byte.SIZE;
      factors[index] = (bits & (OF - 1)) < DROPPED ? 0 : kept;
    }
    return factors;
  }
}
