package dev.harmony.trace;

import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Sources of random numbers that are found by what they are for, not by the order of their use: the
 * same seed and keys give the same numbers, whatever else was drawn before.
 */
public final class HashedRandom {

  private HashedRandom() {}

  /**
   * The source of {@code seed} and {@code keys}; sources of different keys are independent for all
   * practical purposes. Each key is folded in by the finalizer of SplitMix64 (Steele, Lea and
   * Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
   */
  public static UniformRandomProvider of(long seed, long... keys) {
    long state = seed;
    for (long key : keys) {
      state = mix(state + 0x9e3779b97f4a7c15L) ^ mix(key);
    }
    return new SplittableRandom(mix(state))::nextLong;
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
