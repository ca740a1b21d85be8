package dev.harmony.flow;

import java.util.SplittableRandom;

/**
 * Generators that are unrelated although their seeds and numbers are not: those of successive seeds
 * would otherwise give the same numbers one place apart.
 */
public final class HashedSeeds {
  private static final long NUMBERS = 0xD1342543DE82EF95L;

  private HashedSeeds() {}

  /** The generator of {@code number} under {@code seed}. */
  public static SplittableRandom random(long seed, long number) {
    return new SplittableRandom(mixed(mixed(seed) + NUMBERS * number));
  }

  /** MurmurHash3's finalizer. */
  private static long mixed(long value) {
    long mixed = (value ^ (value >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ (mixed >>> 33);
  }
}
