package dev.harmony.rule.seasonal;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Counts that the reactive part wanted, one a period, oldest first. An immutable value. */
public final class ReplicaHistory {

  /** Nothing is stored yet. */
  public static final ReplicaHistory EMPTY = new ReplicaHistory(new double[0]);

  private final double[] replicas;

  private ReplicaHistory(double[] replicas) {
    this.replicas = replicas;
  }

  /** This history with one more count, without those older than the newest {@code most}. */
  public ReplicaHistory with(int wanted, int most) {
    int kept = Math.min(replicas.length, most - 1);
    double[] next = new double[kept + 1];
    System.arraycopy(replicas, replicas.length - kept, next, 0, kept);
    next[kept] = wanted;
    return new ReplicaHistory(next);
  }

  /** What {@code model} forecasts for the next period; empty before two seasons are stored. */
  OptionalDouble next(HoltWinters model, int seasonLength) {
    return replicas.length < 2 * seasonLength
        ? OptionalDouble.empty()
        : OptionalDouble.of(model.forecast(replicas, seasonLength, 1));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ReplicaHistory history && Arrays.equals(replicas, history.replicas);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(replicas);
  }

  @Override
  public String toString() {
    return Arrays.toString(replicas);
  }
}
