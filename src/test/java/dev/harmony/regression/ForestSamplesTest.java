package dev.harmony.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ForestSamplesTest {

  @Test
  void ranksChangesWithTiesAtTheirLowest() {
    ForestSamples samples = new ForestSamples(5);
    for (double change : new double[] {0, -7, 0, 1e6}) {
      samples.add(new float[0], change);
    }
    assertArrayEquals(new double[] {0.25, 0, 0.25, 0.75}, samples.ranks());
    assertFalse(samples.isFull());
    samples.add(new float[0], 1);
    assertTrue(samples.isFull());
  }

  @Test
  void copiesWhatIsAdded() {
    ForestSamples samples = new ForestSamples(1);
    float[] features = {1, 2};
    samples.add(features, 0);
    features[0] = 9;
    assertEquals(1, samples.features(0)[0]);
  }
}
