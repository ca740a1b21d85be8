package dev.harmony.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeighbourForestTest {

  private static final RegressionTree STUMP =
      RegressionTree.ofDump("0:[f0<0] yes=1,no=2,missing=1\n1:leaf=0\n2:leaf=1\n", new int[] {0});

  @Test
  void givesTheLawOfTheNeighboursInTheLeaf() {
    ForestSamples samples = new ForestSamples(16);
    for (int sample = 0; sample < 8; sample++) {
      samples.add(new float[] {-1}, 7 - sample);
      samples.add(new float[] {1}, 100);
    }
    NeighbourForest forest = NeighbourForest.of(List.of(STUMP), samples);
    assertArrayEquals(new double[] {0, 1, 2, 3, 4, 5, 6, 7}, forest.quantiles(new float[] {-3}, 8));
    assertArrayEquals(new double[] {100, 100, 100}, forest.quantiles(new float[] {0}, 3));
  }

  /** The law is the mixture over trees of the laws in their leaves, found here by brute force. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void mixesTheLeavesOfAllTrees(long seed) {
    Random random = new Random(seed);
    List<RegressionTree> trees = new ArrayList<>();
    for (int tree = 0; tree < 50; tree++) {
      double threshold = random.nextGaussian();
      String dump = "0:[f0<" + threshold + "] yes=1,no=2,missing=1\n1:leaf=0\n2:leaf=1\n";
      trees.add(RegressionTree.ofDump(dump, new int[] {tree % 2}));
    }
    ForestSamples samples = new ForestSamples(3000);
    for (int sample = 0; sample < 3000; sample++) {
      float[] state = {(float) random.nextGaussian(), (float) random.nextGaussian()};
      samples.add(state, state[0] + random.nextGaussian());
    }
    float[] query = {0.3f, -0.2f};
    double[] quantiles = NeighbourForest.of(trees, samples).quantiles(query, 9);
    double[] shares = new double[quantiles.length];
    for (RegressionTree tree : trees) {
      List<Float> leaf = new ArrayList<>();
      for (int sample = 0; sample < samples.count(); sample++) {
        if (tree.leafOf(samples.features(sample)) == tree.leafOf(query)) {
          leaf.add(samples.change(sample));
        }
      }
      Collections.sort(leaf);
      for (int rank = 0; rank < shares.length; rank++) {
        double quantile = quantiles[rank];
        shares[rank] +=
            (double) leaf.stream().filter(change -> change <= quantile).count()
                / leaf.size()
                / trees.size();
      }
    }
    for (int rank = 0; rank < shares.length; rank++) {
      assertEquals((rank + 0.5) / shares.length, shares[rank], 0.02);
    }
  }
}
