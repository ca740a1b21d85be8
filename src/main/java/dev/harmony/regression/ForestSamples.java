package dev.harmony.regression;

import java.util.Arrays;

/**
 * Samples from which a forest is grown: features of a state and lead, and the change that followed.
 */
final class ForestSamples {

  private final float[][] features;
  private final float[] changes;
  private int count;

  ForestSamples(int most) {
    this.features = new float[most][];
    this.changes = new float[most];
  }

  /** Adds a copy of {@code values}, {@code NaN} for what is missing, and the change. */
  void add(float[] values, double change) {
    features[count] = values.clone();
    changes[count++] = (float) change;
  }

  boolean isFull() {
    return count == features.length;
  }

  int count() {
    return count;
  }

  float[] features(int sample) {
    return features[sample];
  }

  float change(int sample) {
    return changes[sample];
  }

  /**
   * The share of changes below each one, ties sharing the lowest: what trees are grown on, since
   * ranks ask for no unit and no tail rules them.
   *
   * @return shape {@code [sample]}, each in [0, 1)
   */
  double[] ranks() {
    float[] sorted = Arrays.copyOf(changes, count);
    Arrays.sort(sorted);
    double[] ranks = new double[count];
    for (int sample = 0; sample < count; sample++) {
      ranks[sample] = (double) below(sorted, changes[sample]) / count;
    }
    return ranks;
  }

  private static int below(float[] sorted, float value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
