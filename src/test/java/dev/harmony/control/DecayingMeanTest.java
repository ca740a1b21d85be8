package dev.harmony.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecayingMeanTest {

  @Test
  void isZeroBeforeAnythingWasAdded() {
    assertEquals(0, DecayingMean.ofHalfLife(5).value());
    assertEquals(0, DecayingMean.ofHalfLife(5).with(0, 0).value());
  }

  @Test
  void halvesThePastInItsHalfLife() {
    DecayingMean mean = DecayingMean.ofHalfLife(2).with(1, 1).with(0, 0).with(0, 0);
    assertEquals(0.5, mean.sum(), 1e-12);
    assertEquals(1, mean.value(), 1e-12);
  }

  @Test
  void weighsWhatIsNewMore() {
    DecayingMean mean = DecayingMean.ofHalfLife(1).with(0, 1).with(1, 1);
    assertEquals(1 / 1.5, mean.value(), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 36, 168, 5040})
  void agreesWithTheWeightedSums(double halfLife) {
    Random random = new Random(3);
    DecayingMean mean = DecayingMean.ofHalfLife(halfLife);
    double[] sums = random.doubles(300, 0, 60).toArray();
    double[] weights = random.doubles(300, 0, 60).toArray();
    double sum = 0;
    double weight = 0;
    for (int index = 0; index < 300; index++) {
      mean = mean.with(sums[index], weights[index]);
      double kept = Math.pow(0.5, (299 - index) / halfLife);
      sum += kept * sums[index];
      weight += kept * weights[index];
    }
    assertEquals(sum / weight, mean.value(), 1e-9);
  }
}
