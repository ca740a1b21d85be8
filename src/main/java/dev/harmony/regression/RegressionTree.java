package dev.harmony.regression;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A binary tree that leads each vector of features to one of its leaves.
 *
 * <p>Immutable.
 */
final class RegressionTree {

  private static final Pattern SPLIT =
      Pattern.compile("\\s*(\\d+):\\[f(\\d+)<(\\S+)\\] yes=(\\d+),no=(\\d+),missing=(\\d+)");
  private static final Pattern LEAF = Pattern.compile("\\s*(\\d+):leaf=.*");

  private final int[] features;
  private final float[] thresholds;
  private final int[] below;
  private final int[] above;
  private final int[] missing;

  /** Shape {@code [node]}: the number of a leaf, or -1 for a split. */
  private final int[] leaves;

  private final int leafCount;

  private RegressionTree(int nodes, Map<Integer, Matcher> splits, int[] featureOf) {
    this.features = new int[nodes];
    this.thresholds = new float[nodes];
    this.below = new int[nodes];
    this.above = new int[nodes];
    this.missing = new int[nodes];
    this.leaves = new int[nodes];
    int next = 0;
    for (int node = 0; node < nodes; node++) {
      Matcher split = splits.get(node);
      leaves[node] = split == null ? next++ : -1;
      if (split != null) {
        features[node] = featureOf[Integer.parseInt(split.group(2))];
        thresholds[node] = Float.parseFloat(split.group(3));
        below[node] = Integer.parseInt(split.group(4));
        above[node] = Integer.parseInt(split.group(5));
        missing[node] = Integer.parseInt(split.group(6));
      }
    }
    this.leafCount = next;
  }

  /**
   * The tree that a text dump of XGBoost describes, one node a line.
   *
   * @param featureOf the index of each feature that the dump numbers
   * @throws IllegalArgumentException if a line is neither a split nor a leaf
   */
  static RegressionTree ofDump(String dump, int[] featureOf) {
    Map<Integer, Matcher> splits = new HashMap<>();
    int nodes = 0;
    for (String line : dump.split("\n", -1)) {
      if (line.isBlank()) {
        continue;
      }
      Matcher split = SPLIT.matcher(line);
      Matcher leaf = LEAF.matcher(line);
      if (split.matches()) {
        splits.put(Integer.parseInt(split.group(1)), split);
        nodes = Math.max(nodes, Integer.parseInt(split.group(1)) + 1);
      } else if (leaf.matches()) {
        nodes = Math.max(nodes, Integer.parseInt(leaf.group(1)) + 1);
      } else {
        throw new IllegalArgumentException("a node must be a split or a leaf, but is " + line);
      }
    }
    return new RegressionTree(nodes, splits, featureOf);
  }

  int leafCount() {
    return leafCount;
  }

  /** The number of the leaf that {@code values} falls into; {@code NaN} for what is missing. */
  int leafOf(float[] values) {
    int node = 0;
    while (leaves[node] < 0) {
      float value = values[features[node]];
      if (Float.isNaN(value)) {
        node = missing[node];
      } else {
        node = value < thresholds[node] ? below[node] : above[node];
      }
    }
    return leaves[node];
  }
}
