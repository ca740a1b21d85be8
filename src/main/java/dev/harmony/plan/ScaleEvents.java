package dev.harmony.plan;

import java.util.Arrays;

/**
 * The changes of the count in one direction, as slots that are reused: a new change overwrites the
 * last slot older than the longest policy period of its own direction, even where a longer policy
 * of the other direction would still have counted it. An immutable value.
 */
public final class ScaleEvents {

  private static final ScaleEvents NONE = new ScaleEvents(new long[0], new int[0]);

  private final long[] millis;
  private final int[] changes;

  private ScaleEvents(long[] millis, int[] changes) {
    this.millis = millis;
    this.changes = changes;
  }

  /** No change at all. */
  public static ScaleEvents ofNone() {
    return NONE;
  }

  /** The replicas changed strictly after {@code cutoffMillis}; not negative. */
  public int changeAfter(long cutoffMillis) {
    int sum = 0;
    for (int index = 0; index < millis.length; index++) {
      if (millis[index] > cutoffMillis) {
        sum += changes[index];
      }
    }
    return sum;
  }

  /** These changes with one more, in the last slot older than {@code cutoffMillis} if any. */
  public ScaleEvents with(int change, long nowMillis, long cutoffMillis) {
    int slot = millis.length;
    for (int index = 0; index < millis.length; index++) {
      if (millis[index] < cutoffMillis) {
        slot = index;
      }
    }
    int length = Math.max(millis.length, slot + 1);
    long[] newMillis = Arrays.copyOf(millis, length);
    int[] newChanges = Arrays.copyOf(changes, length);
    newMillis[slot] = nowMillis;
    newChanges[slot] = change;
    return new ScaleEvents(newMillis, newChanges);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScaleEvents events
        && Arrays.equals(millis, events.millis)
        && Arrays.equals(changes, events.changes);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(millis) + Arrays.hashCode(changes);
  }

  @Override
  public String toString() {
    return Arrays.toString(changes) + " at " + Arrays.toString(millis);
  }
}
