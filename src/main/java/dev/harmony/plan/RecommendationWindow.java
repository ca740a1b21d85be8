package dev.harmony.plan;

import java.util.Arrays;

/**
 * The recommendations of a sliding window, reduced to those that can still be its extreme: each is
 * newer and less extreme than the one before it. An immutable value; instants must not decrease
 * from one recommendation to the next. Adding one costs time and space in proportion to the
 * recommendations kept, which are at most the distinct counts within the window.
 */
public final class RecommendationWindow {

  private final boolean highest;
  private final long[] millis;
  private final int[] replicas;

  private RecommendationWindow(boolean highest, long[] millis, int[] replicas) {
    this.highest = highest;
    this.millis = millis;
    this.replicas = replicas;
  }

  /** A window whose extreme is the highest recommendation, with one in it. */
  public static RecommendationWindow ofHighest(int replicas, long nowMillis) {
    return new RecommendationWindow(true, new long[] {nowMillis}, new int[] {replicas});
  }

  /** A window whose extreme is the lowest recommendation, with one in it. */
  public static RecommendationWindow ofLowest(int replicas, long nowMillis) {
    return new RecommendationWindow(false, new long[] {nowMillis}, new int[] {replicas});
  }

  /**
   * The extreme of {@code proposal} and of all recommendations made at or after {@code fromMillis}.
   */
  public int extremeSince(long fromMillis, int proposal) {
    for (int index = 0; index < millis.length; index++) {
      if (millis[index] >= fromMillis) {
        return isAtLeast(replicas[index], proposal) ? replicas[index] : proposal;
      }
    }
    return proposal;
  }

  /** This window with one more recommendation and without those made before {@code fromMillis}. */
  public RecommendationWindow with(int proposal, long nowMillis, long fromMillis) {
    int first = 0;
    while (first < millis.length && millis[first] < fromMillis) {
      first++;
    }
    int last = millis.length;
    while (last > first && isAtLeast(proposal, replicas[last - 1])) {
      last--;
    }
    int kept = last - first;
    long[] keptMillis = new long[kept + 1];
    int[] keptReplicas = new int[kept + 1];
    System.arraycopy(millis, first, keptMillis, 0, kept);
    System.arraycopy(replicas, first, keptReplicas, 0, kept);
    keptMillis[kept] = nowMillis;
    keptReplicas[kept] = proposal;
    return new RecommendationWindow(highest, keptMillis, keptReplicas);
  }

  private boolean isAtLeast(int one, int other) {
    return highest ? one >= other : one <= other;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecommendationWindow window
        && highest == window.highest
        && Arrays.equals(millis, window.millis)
        && Arrays.equals(replicas, window.replicas);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(millis) + Arrays.hashCode(replicas);
  }

  @Override
  public String toString() {
    return (highest ? "highest " : "lowest ")
        + Arrays.toString(replicas)
        + " at "
        + Arrays.toString(millis);
  }
}
