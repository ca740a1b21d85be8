package dev.harmony.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class RegressionTreeTest {

  private static final String DUMP =
      """
      0:[f1<0.5] yes=1,no=2,missing=2
      \t1:leaf=-0.25
      \t2:[f0<-1.5e-3] yes=3,no=4,missing=3
      \t\t3:leaf=1e-05
      \t\t4:leaf=2
      """;

  @Test
  void leadsEachVectorToItsLeaf() {
    RegressionTree tree = RegressionTree.ofDump(DUMP, new int[] {2, 0});
    assertEquals(3, tree.leafCount());
    assertEquals(0, tree.leafOf(new float[] {0.4f, 9, 9}));
    assertEquals(2, tree.leafOf(new float[] {0.5f, 9, 0}));
    assertEquals(1, tree.leafOf(new float[] {0.5f, 9, -0.01f}));
    assertEquals(1, tree.leafOf(new float[] {Float.NaN, 9, Float.NaN}));
  }

  /** Twenty small trees on features of which some are missing and some lie on thresholds. */
  @Test
  void leadsWhereTheLibraryItselfDoes() throws XGBoostError {
    ForestForecaster.hindrance()
        .ifPresent(reason -> Assumptions.abort("no tree can be grown here: " + reason));
    SplittableRandom random = new SplittableRandom(7);
    float[][] rows = new float[400][3];
    float[] labels = new float[rows.length];
    for (int row = 0; row < rows.length; row++) {
      rows[row][0] = (float) (random.nextInt(20) / 10.0);
      rows[row][1] = (float) random.nextDouble();
      rows[row][2] = random.nextInt(4) == 0 ? Float.NaN : (float) (1e6 * random.nextDouble());
      labels[row] = rows[row][0] * rows[row][1] + (Float.isNaN(rows[row][2]) ? 1 : 0);
    }
    DMatrix matrix = matrix(rows);
    matrix.setLabel(labels);
    Booster booster =
        XGBoost.train(
            matrix,
            Map.of("max_depth", 5, "nthread", 1, "tree_method", "hist", "verbosity", 0),
            20,
            Map.of(),
            null,
            null);
    float[][] leaves = booster.predictLeaf(matrix, 0);
    String[] dumps = booster.getModelDump("", false, "text");
    assertEquals(20, dumps.length);
    for (int index = 0; index < dumps.length; index++) {
      RegressionTree tree = RegressionTree.ofDump(dumps[index], new int[] {0, 1, 2});
      List<Integer> nodes = leafNodes(dumps[index]);
      assertEquals(nodes.size(), tree.leafCount());
      for (int row = 0; row < rows.length; row++) {
        int leaf = nodes.get(tree.leafOf(rows[row]));
        assertEquals((int) leaves[row][index], leaf, "tree " + index + ", row " + row);
      }
    }
    booster.dispose();
    matrix.dispose();
  }

  private static DMatrix matrix(float[][] rows) throws XGBoostError {
    float[] flat = new float[rows.length * rows[0].length];
    for (int row = 0; row < rows.length; row++) {
      System.arraycopy(rows[row], 0, flat, row * rows[0].length, rows[0].length);
    }
    return new DMatrix(flat, rows.length, rows[0].length, Float.NaN);
  }

  /** The numbers of the nodes that are leaves, ascending. */
  private static List<Integer> leafNodes(String dump) {
    return dump.lines()
        .filter(line -> line.contains("leaf="))
        .map(line -> Integer.valueOf(line.strip().replaceAll(":.*", "")))
        .sorted()
        .toList();
  }

  @Test
  void refusesWhatIsNoTree() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> RegressionTree.ofDump("0:nonsense", new int[] {0}));
    assertEquals("a node must be a split or a leaf, but is 0:nonsense", refused.getMessage());
  }
}
