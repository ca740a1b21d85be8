package dev.harmony.regression;

import java.util.Arrays;
import java.util.List;

/**
 * Trees whose leaves hold the changes that followed the samples in them. The law that follows a
 * state is that of its neighbours: of those in its leaf of each tree, every tree counting alike and
 * every neighbour within a leaf too (Meinshausen 2006, quantile regression forests). It keeps
 * whatever shape the neighbours have: atoms, gaps, skewness.
 *
 * <p>Immutable.
 */
final class NeighbourForest {

  /** How many neighbours stand for a leaf. */
  private static final int OF_A_LEAF = 8;

  /** Turns from tree to tree, so that the neighbours that stand for leaves spread evenly. */
  private static final double TURN = (Math.sqrt(5) - 1) / 2;

  private final List<RegressionTree> trees;

  /** Shape {@code [tree][leaf][neighbour]}, ascending within a leaf. */
  private final float[][][] changes;

  private NeighbourForest(List<RegressionTree> trees, float[][][] changes) {
    this.trees = trees;
    this.changes = changes;
  }

  /** The forest of {@code trees} with {@code samples} in its leaves, each of which gets one. */
  static NeighbourForest of(List<RegressionTree> trees, ForestSamples samples) {
    float[][][] changes = new float[trees.size()][][];
    for (int tree = 0; tree < changes.length; tree++) {
      changes[tree] = grouped(trees.get(tree), samples);
    }
    return new NeighbourForest(List.copyOf(trees), changes);
  }

  private static float[][] grouped(RegressionTree tree, ForestSamples samples) {
    int[] leaves = new int[samples.count()];
    int[] sizes = new int[tree.leafCount()];
    for (int sample = 0; sample < leaves.length; sample++) {
      leaves[sample] = tree.leafOf(samples.features(sample));
      sizes[leaves[sample]]++;
    }
    float[][] grouped = new float[sizes.length][];
    Arrays.setAll(grouped, leaf -> new float[sizes[leaf]]);
    for (int sample = 0; sample < leaves.length; sample++) {
      int leaf = leaves[sample];
      grouped[leaf][--sizes[leaf]] = samples.change(sample);
    }
    for (float[] leaf : grouped) {
      Arrays.sort(leaf);
    }
    return grouped;
  }

  /**
   * Evenly spaced quantiles of the law that follows a state, at the levels {@code (i + 1/2) /
   * count}.
   *
   * @param features of the state and the step ahead
   * @return shape {@code [count]}, ascending
   */
  double[] quantiles(float[] features, int count) {
    float[] neighbours = new float[trees.size() * OF_A_LEAF];
    int found = 0;
    double turn = 0;
    for (int tree = 0; tree < changes.length; tree++) {
      float[] leaf = changes[tree][trees.get(tree).leafOf(features)];
      for (int rank = 0; rank < OF_A_LEAF && leaf.length > 0; rank++) {
        neighbours[found++] = leaf[(int) ((rank + turn) / OF_A_LEAF * leaf.length)];
      }
      turn = (turn + TURN) % 1;
    }
    Arrays.sort(neighbours, 0, found);
    double[] quantiles = new double[count];
    for (int rank = 0; rank < count; rank++) {
      quantiles[rank] = neighbours[(int) ((rank + 0.5) / count * found)];
    }
    return quantiles;
  }
}
