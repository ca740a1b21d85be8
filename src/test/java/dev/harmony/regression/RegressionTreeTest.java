package dev.harmony.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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

  @Test
  void refusesWhatIsNoTree() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> RegressionTree.ofDump("0:nonsense", new int[] {0}));
    assertEquals("a node must be a split or a leaf, but is 0:nonsense", refused.getMessage());
  }
}
